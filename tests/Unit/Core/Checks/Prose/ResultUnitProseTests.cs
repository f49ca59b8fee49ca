namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table": surpluses and deficits of result units.</summary>
public sealed class ResultUnitProseTests
{
    private const string Report = """
        # Verksamhetsberättelse 2024 för Lindviks områdesnämnd

        ## Resultatenheter

        | Resultatenhetens namn (tkr) | Resultatenhetens bruttobudget 2024 | Resultatöverföring från 2023 Överskott (-) Underskott (+) | Resultat 2024 Överskott (-) Underskott (+) | Resultatöverföring till 2025 Överskott (+) Underskott (-) |
        |---|---|---|---|---|
        | Ekens hemtjänst | 48 200 | -1 310 | -905 | 2 215 |
        | Norra hemtjänsten | 41 650 | 420 | -1 130 | 710 |
        | Björkens äldreboende | 96 400 | -7 900 | -2 260 | 9 640 |
        | Summa resultatenheter | 186 250 | -8 790 | -4 295 | 12 565 |

        """;

    [Fact]
    public void A_surplus_called_a_deficit_is_found() =>
        ProseDocument.One(
            Report,
            "För 2024 visar enheterna ett sammantaget underskott om 4,3 mnkr.",
            "överskott",
            "underskott"
        );

    [Fact]
    public void A_wrong_result_of_a_group_that_the_paragraph_has_named_is_found() =>
        ProseDocument.One(
            Report,
            "Enheterna förde med sig ett sammantaget överskott om 8,8 mnkr. För 2024 redovisar enheterna ett överskott med 5,9 mnkr.",
            "4,3",
            "5,9"
        );

    [Theory]
    [InlineData("För 2024 visar enheterna ett sammantaget överskott om 4,3 mnkr.")]
    [InlineData("Enheterna förde med sig ett sammantaget överskott om 8,8 mnkr.")]
    [InlineData("Linden visar ett underskott om 4,3 mnkr.")]
    [InlineData("Två av enheterna visar ett underskott om 4,3 mnkr.")]
    [InlineData("Den enhet som har underskott om 4,3 mnkr ska täcka det.")]
    [InlineData("Hos enheterna varierar det mellan överskott om 0,2 mnkr och underskott om 4,3 mnkr.")]
    public void What_is_right_or_of_one_unit_is_not(string text) => Assert.Empty(ProseDocument.Find(Report, text));
}
