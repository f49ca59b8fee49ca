using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>What other municipalities print otherwise than the four documents; each case is invented.</summary>
public sealed class OtherHousesTests
{
    private const string Head = """
        # Verksamhetsplan 2024

        Lindviks skolnämnd

        """;

    private const string Goal = """
        ## Nämndmål:

        Eleverna når målen

        """;

    [Fact]
    public void A_sentence_between_the_points_does_not_end_the_decisions()
    {
        var document = Read(
            Head
                + """
                Förslag till beslut

                Skolförvaltningen lägger fram följande förslag, som har beretts tillsammans med kommunledningskontoret under hösten.

                1. Nämnden godkänner planen.

                Punkten gäller under förutsättning att budgeten för kommunen är beslutad av kommunfullmäktige dessförinnan.

                2. Nämnden anmäler planen till kommunstyrelsen.

                """
                + Goal
        );
        Assert.Equal([1, 2], document.Decisions.Select(d => d.Number));
    }

    [Fact]
    public void A_table_of_money_that_ends_the_document_is_no_signature()
    {
        var document = Read(
            Head
                + Goal
                + """
                ## Omslutningsförändringar

                | Omslutningsförändring (mnkr) | Kostnader | Intäkter |
                |---|---|---|
                | Nämnd- och förvaltningsadministration | 0,6 | -0,6 |
                | Summa | 0,6 | -0,6 |

                """
        );
        Assert.Equal(2, Assert.Single(document.Tables).Rows.Count);
    }

    [Fact]
    public void The_name_of_an_area_on_a_line_of_its_own_is_a_heading_without_empty_lines_too()
    {
        var document = Read(
            """
            Verksamhetsberättelse 2024
            Handläggare
            Vera Lund
            Nämndmål: Eleverna når målen

            Uppföljning av ekonomi

            Utfall jämfört med budget
            Individ- och familjeomsorg
            Mnkr	Budget 2024	Bokslut 2024
            Netto	98,1	102,1

            Kostnaderna har ökat i hela kommunen under året, och det märks även här.
            Äldreomsorg
            Mnkr	Budget 2024	Bokslut 2024
            Netto	265,4	259,2

            """
        );
        Assert.Equal(["Individ- och familjeomsorg", "Äldreomsorg"], document.Tables.Select(t => t.Area));
        Assert.DoesNotContain(document.Sections, s => s.Title == "Handläggare");
    }

    [Fact]
    public void A_period_after_a_line_that_ends_with_a_hyphen_ends_the_row()
    {
        var document = Read(
            """
            Verksamhetsplan 2024
            Nämndmål: Eleverna når målen

             Indikator Årsmål KF:s årsmål Periodicitet

            Andel elever som når målen i språk-
            År

            Andel elever som trivs i skolan 90 % 88 % År

            """
        );
        Assert.Contains(document.Indicators, i => i.Name == "Andel elever som trivs i skolan");
    }

    [Fact]
    public void Tables_with_the_same_header_under_headings_of_their_own_are_two()
    {
        var document = Read(
            Head
                + Goal
                + """
                ## Ekonomi

                ### Äldreomsorg

                | Mnkr | Budget 2024 | Budget 2023 |
                |---|---|---|
                | Kostnader | 10,0 | 9,0 |
                | Intäkter | 2,0 | 1,0 |
                | Netto | 8,0 | 8,0 |

                ### Förskola

                | Mnkr | Budget 2024 | Budget 2023 |
                |---|---|---|
                | Kostnader | 20,0 | 19,0 |
                | Intäkter | 3,0 | 2,0 |
                | Netto | 17,0 | 17,0 |

                """
        );
        Assert.Equal(["Äldreomsorg", "Förskola"], document.Tables.Select(t => t.Area));
    }

    [Fact]
    public void A_table_of_money_under_a_table_of_indicators_is_no_indicators()
    {
        var document = Read(
            Head
                + Goal
                + """
                | Indikator | Årsmål | KF:s årsmål |
                |---|---|---|
                | Andel behöriga elever | 92 % | 90 % |

                | Mnkr | Budget 2024 | Utfall 2023 |
                |---|---|---|
                | Grundskola | 412,5 | 398,1 |
                | Fritidshem | 61,0 | 58,4 |

                """
        );
        Assert.Equal(["Andel behöriga elever"], document.Indicators.Select(i => i.Name));
        Assert.Equal(2, Assert.Single(document.Tables).Rows.Count);
    }

    [Fact]
    public void A_table_of_money_in_the_same_block_is_one_of_its_own()
    {
        var document = Read(
            Head
                + Goal
                + "Aktivitet\tStartdatum\tSlutdatum\tAvvikelse\n"
                + "Utbilda personalen\t2024-01-01\t2024-12-31\t\n"
                + "Mnkr\tBudget\tUtfall\tAvvikelse\n"
                + "Kostnader\t100,0\t101,5\t-1,5\n"
                + "Netto\t80,0\t79,5\t0,5\n"
        );
        Assert.Equal(["Utbilda personalen"], document.Activities.Select(a => a.Text));
        Assert.Equal(["Kostnader", "Netto"], Assert.Single(document.Tables).Rows.Select(r => r.Label));
    }

    [Fact]
    public void A_number_may_stand_before_the_colon_of_a_marker()
    {
        var document = Read(Head + "## Nämndmål 1.1.2: Eleverna når målen\n\nSkolan arbetar tidigt.\n");
        var goal = Assert.Single(document.Goals);
        Assert.Equal(("1.1.2", "Eleverna når målen"), (goal.Code, goal.Title));
    }

    [Fact]
    public void A_month_without_a_unit_is_a_report_still()
    {
        var document = Read(
            "Månadsrapport mars 2025\n\nLindviks skolnämnd\n\nVerksamhet\tBudget\tPrognos\n"
                + "Grundskola\t110,5\t112,6\nSumma\t110,5\t112,6\n"
        );
        Assert.True(document.IsSteeringDocument);
    }

    [Fact]
    public void A_part_of_a_table_after_a_page_goes_on_with_it()
    {
        var document = Read(
            Head
                + Goal
                + """
                | Aktivitet | Startdatum | Slutdatum |
                |---|---|---|
                | Nämnden ska pröva ett nytt schema | 2024-01-01 | 2024-06-30 |

                | Nämnden ska följa upp frånvaron | 2024-02-01 | 2024-12-31 |

                """
        );
        Assert.Equal(2, document.Activities.Count);
    }

    [Fact]
    public void Columns_have_other_names_and_a_number_before_the_name()
    {
        var document = Read(
            Head
                + Goal
                + """
                | Nr | Indikator | Målvärde | Utfall | Utfall 2023 |
                |---|---|---|---|---|
                | 1 | Andel behöriga elever | 92 % | 91 % | 89 % |

                | Nr | Aktivitet | Start | Slut | Avvikelse |
                |---|---|---|---|---|
                | 1 | Nämnden ska pröva ett nytt schema | 20240101 | 20240630 | Ja |
                | 2 | Nämnden ska följa upp frånvaron | våren 2024 | | Nej |

                """
        );
        var row = Assert.Single(document.Indicators);
        Assert.Equal(
            ("Andel behöriga elever", "92 %", "91 %", "Utfall 2023: 89 %"),
            (row.Name, row.Target.Text, row.Outcome?.Text, row.Analysis)
        );
        Assert.Equal([true, false], document.Activities.Select(a => a.Deviation));
        Assert.Equal(new DateOnly(2024, 1, 1), document.Activities[0].Start);
        Assert.Null(document.Activities[1].Start);
        Assert.Contains("våren 2024", document.Activities[1].Ambiguous, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_right_under_the_title_of_a_goal_is_read()
    {
        var document = Read(
            """
            Verksamhetsplan 2024

            Lindviks skolnämnd

            Nämndmål:
            Eleverna når målen
            Skolan arbetar med tidiga insatser. Den som behöver stöd ska få det samma vecka.

            Förväntat resultat

            - Fler elever är behöriga.

            """
        );
        Assert.Equal("Eleverna når målen", Assert.Single(document.Goals).Title);
        Assert.Contains(
            document.Sections.SelectMany(s => s.Paragraphs.Select(p => p.Text)),
            p => p.StartsWith("Skolan", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "Skolnämnden ska pröva detta i samarbete med miljö- och hälsoskyddsnämnden och kulturnämnden.",
        "miljö- och hälsoskyddsnämnden|kulturnämnden"
    )]
    [InlineData(
        "Skolnämnden ska pröva detta i samarbete med Lindvik Vatten och Avfall AB.",
        "Lindvik Vatten och Avfall AB"
    )]
    public void A_name_with_och_is_one_name(string text, string expected)
    {
        var document = Read(
            Head
                + Goal
                + $"| Aktivitet | Startdatum | Slutdatum |\n|---|---|---|\n| {text} | 2024-01-01 | 2024-06-30 |\n"
        );
        Assert.Equal(expected, string.Join('|', Assert.Single(document.Activities).Participants));
    }

    [Fact]
    public void What_stands_over_a_table_says_its_unit_and_its_signs()
    {
        var document = Read(
            Head
                + Goal
                + """
                ## Ekonomi

                Belopp i tkr

                (-) = underskott

                | Verksamhet | Budget 2024 | Utfall 2023 |
                |---|---|---|
                | Grundskola | 412 500 | 398 100 |

                """
        );
        var table = Assert.Single(document.Tables);
        Assert.Equal("tkr", table.Unit);
        Assert.Equal(["Belopp i tkr", "(-) = underskott"], table.Notes.Select(n => n.Text));
    }

    [Fact]
    public void An_amount_that_no_budget_reaches_is_no_amount()
    {
        var document = Read(
            Head
                + $"Förslag till beslut\n\n1. Nämnden beslutar om {new string('9', 24)} mnkr och 2 mnkr till skolan.\n\n"
                + Goal
        );
        Assert.Equal(["2 mnkr"], Assert.Single(document.Decisions).Amounts.Select(a => a.Text));
    }

    [Theory]
    [InlineData("Aktivitet Slutdatum\nNämnden ska pröva ett nytt schema 2024-01-01 2024-06-30\n")]
    [InlineData("Indikator Periodicitet Årsmål\nAndel behöriga elever 92 % År\n")]
    [InlineData("Årsmål Indikator Periodicitet\nAndel behöriga elever 92 % År\n")]
    public void A_header_without_the_columns_that_end_a_row_is_read_as_text(string table) =>
        Assert.Equal("Eleverna når målen", Assert.Single(Read(Head + Goal + table).Goals).Title);

    private static SteeringDocument Read(string text) => RealDocuments.Interpret(Encoding.UTF8.GetBytes(text));
}
