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
    /// <param name="table">The rows of the file, its head first.</param>
    /// <param name="newId">Gives an id for each new unit.</param>
    /// <param name="problems">What cannot be read, with the number of its line; then nothing is followed.</param>
    public static OrganisationOverTime Follow(
        OrganisationOverTime organisation,
        IReadOnlyList<CsvRow> table,
        Func<Guid> newId,
        out IReadOnlyList<OrganisationProblem> problems
    )
    {
        var found = new List<OrganisationProblem>();
        problems = found;
        var names = Names(table.Count > 0 ? table[0].Cells : null);
        if (HeadProblem(names) is { } wrong)
        {
            found.Add(wrong);
            return organisation;
        }
        List<CsvRow> filled = [.. table.Skip(1).Where(row => !row.IsBlank)];
        if (filled.Count > MostRows)
        {
            found.Add(
                new("csv", null, "Filen har fler än 10 000 rader. Dela den, eller ta bort rader som inte ändras.")
            );
            return organisation;
        }
        List<UnitRow> rows = [.. filled.Select(row => UnitRow.Read(row, names.Count, found)).OfType<UnitRow>()];
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

    // Empty columns at the end, which Excel saves where somebody has written once, are none.
    private static List<string> Names(IReadOnlyList<string>? head)
    {
        List<string> names = [.. (head ?? []).Select(name => name.Trim().ToLowerInvariant())];
        while (names.Count > 0 && names[^1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }
        return names;
    }

    private static OrganisationProblem? HeadProblem(List<string> names)
    {
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
        List<UnitRow> rows,
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
                            $"{row.Code} är redan {UnitKinds.Indefinite(known.Kind)}. En enhet som byter slag behöver en egen kod."
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
