using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents;

/// <summary>Rows of activities that have lost their values, with their goals and comments between them.</summary>
public sealed class BareRowsTests
{
    private const string Goals = """
        Verksamhetsberättelse 2031 för Granviks friluftsnämnd

        | Nämndmål | Bedömning |
        | --- | --- |
        | Fler hittar ut på lederna. | |
        | Baden är öppna hela sommaren. | |

        | Aktivitet | Status | Färdiggrad |
        | --- | --- | --- |

        """;

    // The words of other houses are kept as they are printed; a sentence that runs through the columns is none of them.
    [Theory]
    [InlineData("Enligt plan", "75 %", true)]
    [InlineData("Klar", "", true)]
    [InlineData("i juni. Under", "våren", false)]
    [InlineData("Skyltarna sattes upp redan", "", false)]
    [InlineData("", "är målade.", false)]
    public void A_status_is_no_part_of_a_sentence(string status, string progress, bool sure)
    {
        var document = Read([$"Sätta upp kartor vid lederna. | {status} | {progress}", "Laga bryggan. | Klar | 100 %"]);
        Assert.Equal([sure, true], document.Activities.Select(a => a.Ambiguous is null));
    }

    // What a page has cut is put together; what may be a row of its own is left, and doubted.
    [Theory]
    [InlineData("Tas fram av", "nämnd", "", 1, "Tas fram av nämnd")]
    [InlineData("Tas fram av", "nämnd", "öka", 2, "Tas fram av")]
    [InlineData("Tas fram av", "Nämnd", "", 2, "Tas fram av")]
    [InlineData("80", "90", "", 2, "80")]
    [InlineData("", "nämnd", "", 2, "")]
    public void A_row_that_a_page_has_cut_is_one(string above, string below, string target, int rows, string council)
    {
        var document = RealDocuments.Interpret(
            Encoding.UTF8.GetBytes(
                $"""
                Verksamhetsberättelse 2031 för Granviks friluftsnämnd

                Nämndmål: Fler hittar ut på lederna

                | Indikator | Periodens utfall | Årsmål | KF:s årsmål |
                | --- | --- | --- | --- |
                | Andel hela leder | 70 % | 72 % | {above} |
                | | | {target} | {below} |

                """
            )
        );
        Assert.Equal((rows, council), (document.Indicators.Count, document.Indicators[0].CouncilTarget.Text));
        Assert.All(document.Indicators.Skip(1), i => Assert.NotNull(i.Ambiguous));
    }

    // Where nothing else stands in the table the rows are sure.
    [Theory]
    [InlineData(true, "Kommentar: Kartorna sattes upp i juni.")]
    [InlineData(true, "Kommentar:", "Kartorna sattes upp i juni.")]
    [InlineData(false, "Kommentar: Kartorna sattes upp", "i juni.")]
    public void After_a_comment_the_next_row_is_an_activity_of_its_own(bool sure, params string[] comment)
    {
        var document = Read([
            "Fler hittar ut på lederna.",
            "Sätta upp kartor vid alla leder.",
            .. comment,
            "Måla om vindskydden.",
            "Kommentar: Färgen är beställd.",
            "Baden är öppna hela sommaren.",
            "Laga bryggan.",
            "Kommentar: Bryggan är lagad.",
        ]);
        Assert.Equal(
            [
                ("Sätta upp kartor vid alla leder.", "Fler hittar ut på lederna."),
                ("Måla om vindskydden.", "Fler hittar ut på lederna."),
                ("Laga bryggan.", "Baden är öppna hela sommaren."),
            ],
            document.Activities.Select(a => (a.Text, a.BoardGoal))
        );
        Assert.All(document.Activities, a => Assert.Equal(sure, a.Ambiguous is null));
        Assert.Contains("juni", document.Activities[0].Analysis, StringComparison.Ordinal);
        Assert.Empty(NotFollowedUp(document));
    }

    [Fact]
    public void The_title_of_a_goal_over_its_rows_may_take_two()
    {
        var document = Read(["Baden är öppna", "hela sommaren.", "Laga bryggan.", "Kommentar: Den är lagad."]);
        var activity = Assert.Single(document.Activities);
        Assert.Equal(("Laga bryggan.", "Baden är öppna hela sommaren."), (activity.Text, activity.BoardGoal));
        // Its row is doubted, and may be the other goal's.
        Assert.Empty(NotFollowedUp(document));
    }

    [Fact]
    public void Where_rows_have_values_what_follows_a_comment_is_more_of_it()
    {
        var document = Read([
            "Sätta upp kartor vid alla leder. | Klar | 100 %",
            "Kommentar: Kartorna sattes upp i juni.",
            "De ritades av orienteringsklubben.",
            "Laga bryggan. | Klar | 100 %",
        ]);
        Assert.Equal(2, document.Activities.Count);
        Assert.EndsWith("orienteringsklubben.", document.Activities[0].Analysis, StringComparison.Ordinal);
        Assert.Null(document.Activities[1].Ambiguous);
        Assert.Single(NotFollowedUp(document));
    }

    [Fact]
    public void A_row_without_values_that_has_a_comment_is_doubted()
    {
        var document = Read([
            "Sätta upp kartor vid alla leder. | Klar | 100 %",
            "Kommentar: Kartorna sattes upp i juni.",
            "Laga bryggan.",
            "Kommentar: Den är lagad.",
        ]);
        Assert.Equal([true, false], document.Activities.Select(a => a.Ambiguous is null));
    }

    // A row without values goes on with the one above; one that ends a sentence may have ended.
    [Fact]
    public void A_row_without_values_after_a_whole_sentence_is_doubted()
    {
        var document = Read([
            "Laga bryggan. | Klar | 100 %",
            "Måla vindskydd.",
            "Sätta upp kartor | Klar | 100 %",
            "vid alla leder.",
        ]);
        Assert.Equal(
            [("Laga bryggan. Måla vindskydd.", false), ("Sätta upp kartor vid alla leder.", true)],
            document.Activities.Select(a => (a.Text, a.Ambiguous is null))
        );
    }

    [Fact]
    public void A_comment_between_goals_is_no_goal()
    {
        var document = RealDocuments.Interpret(
            Encoding.UTF8.GetBytes(
                """
                Verksamhetsberättelse 2031 för Granviks friluftsnämnd

                | Nämndmål | Bedömning |
                | --- | --- |
                | Fler hittar ut på lederna. | |
                | Kommentar: Kartor finns. | |
                | Baden är öppna hela sommaren. | |
                | Kommentar: Bryggan är lagad. | |

                """
            )
        );
        Assert.Equal(2, document.Goals.Count);
        Assert.Equal("Kartor finns.", document.Goals[0].Comment);
    }

    private static SteeringDocument Read(string[] rows) =>
        RealDocuments.Interpret(
            Encoding.UTF8.GetBytes(
                Goals
                    + string.Concat(
                        rows.Select(r => r.Contains('|', StringComparison.Ordinal) ? $"| {r} |\n" : $"| {r} | | |\n")
                    )
                    + "\n"
            )
        );

    private static List<Finding> NotFollowedUp(SteeringDocument document) =>
        [.. ProofReading.Of(document, FieldVocabulary.BudgetAreas).Where(f => f.Check == "goal-not-followed-up")];
}
