using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Organisation;
using static Styrkedja.Unit.Core.Organisation.Invented;

namespace Styrkedja.Unit.Core.Organisation;

/// <summary>The organisation as a table, and what a table that cannot be followed is answered.</summary>
public sealed class OrganisationCsvTests
{
    private const string Head = "code;name;kind;parent;from;to";

    private static readonly Gen<Func<OrganisationOverTime, OrganisationOverTime>> Change =
        from unit in Gen.Elements("E1", "E2", "A1", "F1", "F2")
        from parent in Gen.Elements("A1", "F1", "F2", "N1", "N2")
        from name in Gen.Elements("Ny", "Namn; med \"tecken\"", "Åsens", "=Summa", "＠Åsen", "'-ens")
        from days in Gen.Choose(0, 2500)
        from what in Gen.Choose(0, 3)
        select (Func<OrganisationOverTime, OrganisationOverTime>)(
            organisation => Try(organisation, unit, parent, name, Day(2020, 1, 1).AddDays(days), what)
        );

    [Fact]
    public void What_is_written_is_read_back_the_same() =>
        Property.Holds(
            Change.ListOf(6).Select(changes => changes.Aggregate(Town, (town, change) => change(town))),
            organisation =>
            {
                var lines = Lines(organisation);
                var read = Follow(OrganisationOverTime.Empty, lines, out var problems);
                return problems.Count == 0 && Lines(read).SequenceEqual(lines);
            }
        );

    [Fact]
    public void What_was_before_a_change_stays_as_it_was() =>
        Property.Holds(
            from first in Change.ListOf(3).Select(changes => changes.Aggregate(Town, (town, change) => change(town)))
            from unit in Gen.Elements("E1", "A1", "F1")
            from parent in Gen.Elements("A1", "F2", "N2")
            from days in Gen.Choose(1, 2500)
            from what in Gen.Choose(0, 3)
            select (first, unit, parent, days, what),
            drawn =>
            {
                var on = Day(2020, 1, 1).AddDays(drawn.days);
                var after = Try(drawn.first, drawn.unit, drawn.parent, "Annat", on, drawn.what);
                var before = on.AddDays(-1);
                return drawn
                    .first.At(before)
                    .Units.All(unit =>
                        after.At(before).Find(unit.Unit.Id) is { } same
                        && (same.Name, same.Parent) == (unit.Name, unit.Parent)
                    );
            }
        );

    [Fact]
    public void A_table_adds_and_changes_what_it_names_and_nothing_else()
    {
        var read = Follow(
            "E1;Solens förskola;enhet;A1;2020-01-01;2024-06-30",
            "E1;Solrosens förskola;enhet;A1;2024-07-01;",
            "E3;Stjärnans förskola;enhet;A1;2022-08-01;"
        );
        Assert.Equal(
            [
                "Solens förskola (E1) heter Solrosens förskola från 2024-07-01.",
                "Ny enhet: Stjärnans förskola (E3), från 2022-08-01 under Avdelning förskola.",
            ],
            OrganisationDifference.Between(Town, read).Select(c => c.Text)
        );
    }

    [Theory]
    [InlineData("kod;namn", "E1;x", "Den första raden ska vara code;name;kind;parent;from;to")]
    [InlineData(Head, "E1;Solen;enhet;A1;2020-01-01", "Rad 2: 5 kolumner i stället för 6")]
    [InlineData(Head, "E9;Solen;skepp;A1;;", "Rad 2: ”skepp” är inget känt slag")]
    [InlineData(Head, "E9;Solen;enhet;A7;;", "Rad 2: A7 finns varken i filen eller i organisationen")]
    [InlineData(Head, "E9;Solen;enhet;A1;i går;", "Rad 2: ”i går” i kolumnen from är inget datum")]
    [InlineData(Head, "E9;Solen;enhet;A1;2024-02-01;2024-01-01", "Rad 2: Slutdatumet är före startdatumet")]
    [InlineData(Head, ";Solen;enhet;A1;;", "Rad 2: Koden saknas")]
    [InlineData(Head, "E9;;enhet;A1;;", "Rad 2: Namnet saknas")]
    [InlineData(Head, "E1;Solen;avdelning;F1;;", "E1 är redan en enhet")]
    [InlineData(Head, "E9;\"Solen;enhet;A1;;", "Rad 2: Ett citattecken börjar en cell men inget avslutar den")]
    [InlineData(Head, "", "Filen har inga rader")]
    public void A_table_that_cannot_be_followed_is_refused_in_words(string head, string row, string words)
    {
        var read = Follow(Town, [head, row], out var problems);
        Assert.Same(Town, read);
        Assert.Contains(problems, p => p.Message.Contains(words, StringComparison.Ordinal));
    }

    // What Excel writes of itself: a line that names the separator, empty columns, a cell over two lines; and names that
    // look like a formula, as they were written and as an export guards them.
    [Theory]
    [InlineData("Solen", "sep=;", Head, "E9;Solen;enhet;A1;2020-01-01;")]
    [InlineData("Solen", Head + ";;;", "E9;Solen;enhet;A1;2020-01-01;;;;")]
    [InlineData("Solen två", Head, "E9;\"Solen", "två\";enhet;A1;2020-01-01;")]
    [InlineData("+65 mötesplats", Head, "E9;+65 mötesplats;enhet;A1;2020-01-01;")]
    [InlineData("+65 mötesplats", Head, "E9;'+65 mötesplats;enhet;A1;2020-01-01;")]
    [InlineData("@hemma-teamet", Head, "E9;'@hemma-teamet;enhet;A1;2020-01-01;")]
    public void What_a_spreadsheet_makes_of_a_table_is_followed(string name, params string[] lines)
    {
        var read = Follow(Town, lines, out var problems);
        Assert.Empty(problems);
        Assert.Equal(name, read.WithCode("E9")!.LatestName);
    }

    [Fact]
    public void A_quote_that_is_left_open_takes_no_other_row_with_it()
    {
        string[] lines = [Head, "E8;\"Solen;enhet;A1;;", "E9;x;skepp;A1;;"];
        Follow(Town, lines, out var problems);
        Assert.Equal(["Rad 2", "Rad 3"], problems.Select(p => p.Message[..5]));
    }

    [Fact]
    public void Ten_thousand_rows_are_followed_and_one_more_is_not()
    {
        string[] rows = [.. Enumerable.Range(0, OrganisationCsv.MostRows).Select(i => $"X{i};Enhet;enhet;A1;;")];
        // Lines that are empty, as the one after the last line feed, are no rows.
        Follow(Town, [Head, .. rows, "", ";;;;;"], out var problems);
        Assert.Empty(problems);
        Follow(Town, [Head, .. rows, "X;Enhet;enhet;A1;;"], out problems);
        Assert.Contains("fler än 10 000 rader", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        Follow(Town, [Head, "E9;;enhet;A1;;", "E8;x;y;A1;;"], out var problems);
        Assert.Equal(2, problems.Count);
    }

    private static OrganisationOverTime Follow(params string[] rows)
    {
        var read = Follow(Town, [Head, .. rows], out var problems);
        Assert.Empty(problems);
        return read;
    }

    private static OrganisationOverTime Follow(
        OrganisationOverTime organisation,
        IEnumerable<string> lines,
        out IReadOnlyList<OrganisationProblem> problems
    ) => OrganisationCsv.Follow(organisation, CsvText.Rows(string.Join('\n', lines)), Guid.NewGuid, out problems);

    private static List<string> Lines(OrganisationOverTime organisation) =>
        [.. OrganisationCsv.Write(organisation).Select(row => string.Join(';', row.Select(Quoted)))];

    private static string Quoted(string text) => Guarded(SpreadsheetText.Guard(text));

    private static string Guarded(string cell) =>
        cell.Contains(';', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private static OrganisationOverTime Try(
        OrganisationOverTime organisation,
        string unit,
        string parent,
        string name,
        DateOnly on,
        int what
    )
    {
        if (organisation.At(on).Find(Id(unit)) is null)
        {
            return organisation;
        }
        return what switch
        {
            0 => organisation.Rename(Id(unit), name, on),
            1 => organisation.Move(Id(unit), Id(parent), on),
            2 => organisation.Close(Id(unit), on),
            _ when organisation.At(on.AddDays(-1)).Find(Id(unit)) is not null
                    && organisation.WithCode("X" + unit) is null => organisation.Merge(
                [Id(unit)],
                Part("X" + unit, organisation[Id(unit)].Kind, "Ny " + unit, parent, on),
                on
            ),
            _ => organisation,
        };
    }
}
