using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table" on sentences and tables of any kind: it never throws, is never slow and never wavers.</summary>
public sealed class ProsePropertyTests
{
    private static readonly string[] Words =
    [
        .. "Nettobudgeten nettobudgeten Kostnaderna kostnaderna intäkterna Personalkostnaderna Budgeten Intäktskravet".Split(),
        .. "intäktskrav kostnadsramen om på med till från för inom har är uppgår ökat minskat ökar vilket en ökning".Split(),
        .. "minskning överskott underskott ett visar och medan men samt varav jämfört 2023 2024 2026 20٢٣ år".Split(),
        .. "budget verksamhetsplanen mnkr tkr kr procent procentenheter % ca drygt mnkr. , . ( ) – - enheterna".Split(),
        .. "Resterande Ökningen motsvarar Det fördelats nyttjat trygghetsmedel Nämnden nämndens före efter".Split(),
        .. "resultatöverföringar ingår i driftbudgeten äldreomsorgen Äldreomsorgen förskolan stadsmiljöprojekten".Split(),
        .. "Barn och unga individ- familjeomsorg Avskrivningar räntor Lindgårdens hemtjänsten tre högre än stadens".Split(),
        "0",
        "0,0",
        "1,5",
        "7,9",
        "251,0",
        "2 279,8",
        "9 000 000 000 000",
        "999999999999999999999999",
        "0,0001",
        "\u00A0",
        "\uD83D",
    ];

    private static readonly string[] Titles =
    [
        "Äldreomsorg",
        "Förskola",
        "Individ- och familjeomsorg",
        "Investeringar",
        "Resultatenheter",
        "Personalkostnader",
        "Ekonomiska förutsättningar",
        "Omslutningsförändringar",
        "",
    ];

    private static readonly string[] Labels =
    [
        "Kostnader",
        "Intäkter",
        "Netto",
        "Netto efter resultatöverföringar",
        "Äldreomsorg",
        "Förskola",
        "varav barn och ungdom",
        "Trygghetsinvesteringar",
        "Leverantörsskulder",
        "Summa",
        "",
    ];

    private static readonly long[] Millionths =
    [
        0,
        1,
        -1,
        50_000,
        251_000_000,
        -74_700_000,
        9_000_000_000_000_000_000,
        -9_000_000_000_000_000_000,
        long.MaxValue,
        long.MinValue,
    ];

    private static readonly string[] Claims =
    [
        "Nettobudgeten för {0} uppgår till {1} mnkr, vilket är en ökning med {2} mnkr jämfört med 2023.",
        "Kostnaderna har ökat med {1} mnkr och intäkterna har minskat med {2} procent.",
        "{0} visar ett överskott om {1} mnkr och ett underskott om {2} tkr efter resultatöverföringar.",
        "Nämnden har ett intäktskrav om {1} mnkr och en kostnadsram på {2} kr.",
        "Leverantörsskulder har minskat med {1} mnkr.",
        "För 2024 visar enheterna ett sammantaget underskott om {1} mnkr.",
        "Utfallet är {1} procentenheter högre än stadens {2} procent.",
        "Avskrivningar och räntor om {1} mnkr ingår i driftbudgeten. Resterande {2} mnkr fördelas.",
    ];

    private static Gen<string> Sentences { get; } =
        Gen.OneOf(
            Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words) + "."),
            from claim in Gen.Elements(Claims)
            from words in Gen.Elements(Words).ArrayOf(3)
            from area in Gen.Elements("äldreomsorgen", "Äldreomsorgen", "förskolan")
            let known = words
                .Select(
                    (w, at) =>
                        at > 0 && char.IsAsciiDigit(w[0]) ? w
                        : at == 0 ? area
                        : "7,8"
                )
                .ToArray()
            select string.Format(CultureInfo.InvariantCulture, claim, known)
        );

    private static Gen<ColumnMeaning> Meanings { get; } =
        from kind in Gen.Elements<AmountKind?>([null, .. Enum.GetValues<AmountKind>().Cast<AmountKind?>()])
        from year in Gen.Elements<int?>(null, 2022, 2023, 2024)
        from side in Gen.Elements<AmountSide?>(null, AmountSide.Costs, AmountSide.Income, AmountSide.Net)
        from deviation in Gen.Elements(false, false, true)
        select new ColumnMeaning(kind, year, side, deviation);

    private static Gen<PrintedCell> Cells { get; } =
        from value in Gen.Elements(Millionths)
        from decimals in Gen.Choose(0, 6)
        from empty in Gen.Elements(false, false, false, true)
        select new PrintedCell("x", empty ? null : new Quantity(value, decimals));

    private static Gen<PrintedTable> Tables { get; } =
        from kind in Gen.Elements(Enum.GetValues<TableKind>())
        from area in Gen.Elements<string?>(null, "Äldreomsorg", "Förskola")
        from unit in Gen.Elements<string?>(null, "mnkr", "tkr", "kr", "st")
        from title in Gen.Elements(Titles)
        from meanings in Meanings.ArrayOf(4)
        from labels in Gen.Elements(Labels).ArrayOf()
        from cells in Cells.ArrayOf(4 * (labels.Length + 1))
        from level in Gen.Elements(0, 0, 1)
        select new PrintedTable
        {
            Kind = kind,
            Title = title,
            Area = area,
            Unit = unit,
            Columns = ["Budget 2024", "Bokslut 2024", "Bokslut 2023", "Avvikelse"],
            Meanings = meanings,
            Rows =
            [
                .. labels.Select(
                    (l, at) =>
                        new PrintedRow(
                            l,
                            null,
                            level,
                            l == "Summa",
                            cells[(4 * at)..((4 * at) + 4)],
                            new SourceLines(at + 2, at + 2)
                        )
                ),
            ],
            Notes = [],
            Lines = new SourceLines(1, labels.Length + 2),
        };

    private static Gen<SteeringDocument> Documents { get; } =
        from kind in Gen.Elements(Enum.GetValues<DocumentKind>())
        from year in Gen.Elements<int?>(null, 2024, 2024, 2024)
        from tables in Tables.ArrayOf()
        from titles in Gen.Elements(Titles).ArrayOf(3)
        from paragraphs in Sentences.ArrayOf()
        select Record.Document with
        {
            Kind = kind,
            Year = year,
            Tables = tables,
            Sections = [.. titles.Select((t, at) => Record.Section(t, 1 + (20 * at), paragraphs))],
            Indicators =
            [
                .. paragraphs.Select(
                    (p, at) =>
                        Record.Indicator("Andel", at + 1) with
                        {
                            Outcome = PrintedValue.Read("86 %"),
                            Analysis = p,
                        }
                ),
            ],
        };

    [Fact]
    public void Never_throws_and_always_says_the_same() =>
        Property.Holds(
            Documents,
            document =>
                Record.Find(ProseDocument.Check, document).SequenceEqual(Record.Find(ProseDocument.Check, document))
        );

    [Fact]
    public void What_is_drawn_makes_claims()
    {
        // Else the law would hold for nothing.
        var found = Gen.Sample(Documents, 400, 60).Count(d => Record.Find(ProseDocument.Check, d).Count > 0);
        Assert.InRange(found, 1, 400);
    }

    [Theory]
    [InlineData("Nettobudgeten för äldreomsorgen har ökat med 9,9 mnkr.")]
    [InlineData("Nettobudgeten för äldreomsorgen uppgår till 9,9 mnkr.")]
    [InlineData("Äldreomsorgen visar ett överskott om 9,9 mnkr.")]
    [InlineData("Nämnden har ett intäktskrav om 9,9 mnkr.")]
    [InlineData("Avskrivningar och räntor om 16,0 mnkr ingår i driftbudgeten.")]
    [InlineData("Leverantörsskulder har ökat med 9,9 mnkr.")]
    [InlineData("Nämnden har nyttjat 9,9 mnkr i trygghetsmedel.")]
    [InlineData("Inom förskolan har kostnaderna ökat med 1,2 mnkr och ")]
    [InlineData("1 111 111 ")]
    [InlineData("ökat med                                      ")]
    public void A_long_text_is_read_to_the_end(string text)
    {
        var read = ProseDocument.Read(ProseDocument.Report);
        var table = read.Tables[0];
        var rows = Enumerable.Range(0, 150).Select(at => table.Rows[at % table.Rows.Count]);
        var document = read with
        {
            Tables = [table, table with { Area = null, Rows = [.. rows] }],
            Sections =
            [
                .. read.Sections,
                .. Enumerable
                    .Range(0, 10)
                    .Select(_ => Record.Section("Äldreomsorg", 100, [.. Enumerable.Repeat(text + text, 600)])),
            ],
        };
        Assert.All(ProofReading.Of(document, FieldVocabulary.BudgetAreas), f => Assert.NotEmpty(f.Message));
    }
}
