namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table": cost frames and income requirements with gross changes, and parts told as one amount.</summary>
public sealed class FrameTests
{
    private const string Plan = """
        # Verksamhetsplan 2024 för Lindviks områdesnämnd

        ## Omslutningsförändringar

        | Omslutningsförändring (mnkr) | Kostnader | Intäkter |
        |---|---|---|
        | Äldreomsorg | 48,2 | 48,2 |
        | Förskola | 10,0 | 10,0 |
        | **Summa** | **58,2** | **58,2** |

        ## Fördelning av budget

        | Verksamhet (mnkr) | VP 2024 Kostnader | VP 2024 Intäkter | VP 2024 Netto |
        |---|---|---|---|
        | Förskola | 410,0 | 10,0 | 400,0 |
        | Äldreomsorg | 325,7 | 74,7 | 251,0 |
        | Kapitalkostnader | 20,7 | 0,0 | 20,7 |
        | Ekonomiskt bistånd | 60,0 | 0,0 | 60,0 |
        | **Summa** | **816,4** | **84,7** | **731,7** |

        ### Äldreomsorg

        | Äldreomsorg (mnkr) | VP 2024 | VP 2023 |
        |---|---|---|
        | Kostnader | 325,7 | 316,2 |
        | Intäkter | -74,7 | -73,1 |
        | **Netto** | **251,0** | **243,1** |

        """;

    [Theory]
    [InlineData("Nämnden har ett intäktskrav om 36,5 mnkr.", "26,5", "36,5")]
    [InlineData("Kostnadsramen om 288,5 mnkr är större än i fjol.", "277,5", "288,5")]
    [InlineData("Avskrivningar och räntor om 16,0 mnkr ingår i driftbudgeten.", "20,7", "16,0")]
    public void A_wrong_amount_is_found(string text, string expected, string found) =>
        ProseDocument.One(Plan, text, expected, found);

    [Theory]
    [InlineData("Nämnden har ett intäktskrav om 26,5 mnkr.")]
    [InlineData("Nämnden har ett intäktskrav om 74,7 mnkr.")]
    [InlineData("Kostnadsramen om 277,5 mnkr är större än i fjol.")]
    [InlineData("Avskrivningar och räntor om 20,7 mnkr ingår i driftbudgeten.")]
    public void A_right_amount_is_not(string text) => Assert.Empty(ProseDocument.Find(Plan, text));

    [Theory]
    [InlineData("Ett utökat intäktskrav om 3,0 mnkr är beslutat.")]
    [InlineData("Nämnden har ett intäktskrav om 3,0 mnkr för måltider.")]
    [InlineData("Förskolan har ett intäktskrav om 8,0 mnkr.")]
    [InlineData("År 2026 är kostnadsramen om 300,0 mnkr beslutad.")]
    [InlineData("Äldreomsorgens hyror om 16,0 mnkr ingår i driftbudgeten.")]
    public void An_amount_of_something_else_is_not(string text) => Assert.Empty(ProseDocument.Find(Plan, text));

    [Fact]
    public void A_frame_in_a_section_of_no_area_is_not_the_boards() =>
        Assert.Empty(ProseDocument.Find(Plan, "## Måltider\n\nEtt intäktskrav om 3,0 mnkr gäller för köken."));
}
