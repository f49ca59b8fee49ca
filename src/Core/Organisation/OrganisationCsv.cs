using System.Collections.Immutable;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>
/// The organisation as a table: <c>code;name;kind;parent;from;to</c> and, where it is wanted, <c>successors</c>. Several
/// rows with one code say what the unit was in the order of time. Units that the table does not name stay as they are.
/// </summary>
public static class OrganisationCsv
{
    /// <summary>The columns that there must be.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["code", "name", "kind", "parent", "from", "to"];

    /// <summary>The column that there may be: codes of those that took over, with commas between.</summary>
    public const string SuccessorColumn = "successors";

    /// <summary>The most rows that are followed: five times what a large municipality needs.</summary>
    public const int MostRows = 10_000;

    /// <summary>What would be if the table were followed.</summary>
    /// <param name="organisation">What is.</param>
    /// <param name="lines">The lines of the file, its head first.</param>
    /// <param name="newId">Gives an id for each new unit.</param>
    /// <param name="problems">What cannot be read, with the number of its line; then nothing is followed.</param>
    public static OrganisationOverTime Follow(
        OrganisationOverTime organisation,
        IReadOnlyList<string> lines,
        Func<Guid> newId,
        out IReadOnlyList<OrganisationProblem> problems
    )
    {
        var found = new List<OrganisationProblem>();
        problems = found;
        // Excel writes a line before the head that says what parts the columns.
        var head = lines.Count > 0 && IsSeparatorLine(lines[0]) ? 1 : 0;
        if (HeadProblem(lines.Count == head ? "" : lines[head]) is { } wrong)
        {
            found.Add(wrong);
            return organisation;
        }
        if (lines.Count > MostRows + 1)
        {
            found.Add(
                new("csv", null, "Filen har fler än 10 000 rader. Dela den, eller ta bort rader som inte ändras.")
            );
            return organisation;
        }
        var rows = new List<CsvRow>();
        for (var i = head + 1; i < lines.Count; )
        {
            var used = CsvRow.Lines(lines, i);
            var text = string.Join('\n', lines.Skip(i).Take(used));
            if (text.Trim().Trim(';').Length > 0 && CsvRow.Read(text, i + 1, Width(lines[head]), found) is { } row)
            {
                rows.Add(row);
            }
            i += used;
        }
        if (rows.Count == 0 && found.Count == 0)
        {
            found.Add(new("csv", null, "Filen har inga rader under rubrikerna."));
        }
        return found.Count > 0 ? organisation : Apply(organisation, rows, newId, found);
    }

    /// <summary>The whole organisation as such a table, its head first: what <see cref="Follow"/> reads.</summary>
    public static IEnumerable<IReadOnlyList<string>> Write(OrganisationOverTime organisation)
    {
        yield return [.. Columns, SuccessorColumn];
        foreach (var unit in organisation.Units.OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal))
        {
            for (var i = 0; i < unit.Periods.Length; i++)
            {
                var period = unit.Periods[i];
                var successors =
                    i < unit.Periods.Length - 1
                        ? []
                        : organisation.Successions.Where(s => s.Predecessor == unit.Id).Select(s => s.Successor);
                yield return
                [
                    unit.Code,
                    period.Name,
                    UnitKinds.Name(unit.Kind),
                    period.Parent is { } parent ? organisation[parent].Code : "",
                    period.Valid.From is { } from ? SwedishDate.Write(from) : "",
                    period.Valid.To is { } to ? SwedishDate.Write(to) : "",
                    string.Join(',', successors.Select(id => organisation[id].Code).Order(StringComparer.Ordinal)),
                ];
            }
        }
    }

    private static bool IsSeparatorLine(string line) =>
        line.Trim().Trim('"').Equals("sep=;", StringComparison.OrdinalIgnoreCase);

    // Empty columns at the end, which Excel saves where somebody has written once, are none.
    private static int Width(string head) => Names(head).Count;

    private static List<string> Names(string head)
    {
        var names = head.Split(';').Select(name => name.Trim().Trim('"').ToLowerInvariant()).ToList();
        while (names.Count > 0 && names[^1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }
        return names;
    }

    private static OrganisationProblem? HeadProblem(string head)
    {
        var names = Names(head);
        var known = names.SequenceEqual(Columns) || names.SequenceEqual(Columns.Append(SuccessorColumn));
        return known
            ? null
            : new OrganisationProblem(
                "csv",
                null,
                $"Den första raden ska vara {string.Join(';', Columns)} (och om det behövs ;{SuccessorColumn}). Rätta rubrikerna och kontrollera att kolumnerna skiljs åt med semikolon."
            );
    }

    private static OrganisationOverTime Apply(
        OrganisationOverTime organisation,
        List<CsvRow> rows,
        Func<Guid> newId,
        List<OrganisationProblem> problems
    )
    {
        var ids = rows.Select(row => row.Code)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                code => code,
                code => organisation.WithCode(code)?.Id ?? newId(),
                StringComparer.OrdinalIgnoreCase
            );
        Guid? IdOf(string code) => ids.TryGetValue(code, out var id) ? id : organisation.WithCode(code)?.Id;

        var units = new List<OrganisationUnit>();
        var successions = new List<Succession>();
        foreach (var group in rows.GroupBy(row => row.Code, StringComparer.OrdinalIgnoreCase))
        {
            var periods = ImmutableArray.CreateBuilder<UnitPeriod>();
            var last = group.OrderBy(row => row.Valid.First).Last();
            foreach (var row in group.OrderBy(row => row.Valid.First))
            {
                var parent = row.Parent.Length == 0 ? null : IdOf(row.Parent);
                if (row.Parent.Length > 0 && parent is null)
                {
                    problems.Add(
                        row.Problem(
                            $"{row.Parent} finns varken i filen eller i organisationen. Rätta koden i kolumnen parent."
                        )
                    );
                }
                if (organisation.WithCode(row.Code) is { } known && known.Kind != row.Kind)
                {
                    problems.Add(
                        row.Problem(
                            $"{row.Code} är redan en {UnitKinds.Name(known.Kind)}. En enhet som byter slag behöver en egen kod."
                        )
                    );
                }
                else if (row.Kind != last.Kind)
                {
                    problems.Add(
                        row.Problem($"{row.Code} har två olika slag. En enhet som byter slag behöver en egen kod.")
                    );
                }
                periods.Add(new UnitPeriod(row.Name, parent, row.Valid));
            }
            units.Add(
                new OrganisationUnit(
                    ids[group.Key],
                    organisation.WithCode(group.Key)?.Code ?? group.Key,
                    last.Kind,
                    periods.ToImmutable()
                )
            );
            foreach (var code in group.SelectMany(row => row.Successors).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (IdOf(code) is not { } successor)
                {
                    problems.Add(
                        last.Problem(
                            $"{code} finns varken i filen eller i organisationen. Rätta koden i kolumnen {SuccessorColumn}."
                        )
                    );
                }
                else if (last.Valid.To is not { } end)
                {
                    problems.Add(
                        last.Problem(
                            $"{group.Key} har efterträdare men inget slutdatum. Ange sista dagen i kolumnen to."
                        )
                    );
                }
                else
                {
                    successions.Add(new Succession(ids[group.Key], successor, end.AddDays(1)));
                }
            }
        }
        return problems.Count > 0
            ? organisation
            : organisation.With(units).With(organisation.Successions.Concat(successions).Distinct());
    }
}
