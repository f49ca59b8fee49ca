using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>Compares the rows with what the log says of them, and names those that differ.</summary>
/// <param name="model">The audited tables; those that the log alone tells of are compared too.</param>
/// <param name="tables">All tables.</param>
/// <param name="moment">Where.</param>
/// <param name="sums">The entries.</param>
/// <param name="problems">Where problems are put.</param>
internal sealed class FactCheck(
    IModel model,
    IReadOnlyDictionary<string, RawTable> tables,
    DbTransaction moment,
    FactSums sums,
    AuditProblems problems
)
{
    private sealed class Suspect
    {
        public UInt128 Sum { get; set; }
        public Guid LastEntry { get; set; }
        public string? Logged { get; set; }
        public string? Found { get; set; }
    }

    private readonly Dictionary<string, Func<string, Kept>> _entered = TablePlaces.Entered(model);

    /// <summary>Compares.</summary>
    /// <param name="uncounted">Entries that are not of the log.</param>
    public async Task Run(IReadOnlySet<Guid> uncounted)
    {
        // They are many rows and few states: kept, lest they be read twice.
        var of = DocumentTables.In(model, tables);
        var documents = await DocumentStates.Read(of, tables, moment);
        documents.AddRange(await DocumentStates.Bindings(of, tables, moment));
        documents.ForEach(sums.Found);
        await foreach (var row in Rows())
        {
            sums.Found(row);
        }
        if (!sums.Agree)
        {
            await Name(documents, uncounted);
        }
    }

    private async IAsyncEnumerable<LoggedState> Rows()
    {
        foreach (var name in _entered.Keys.Union(sums.Subjects).Order(StringComparer.Ordinal))
        {
            if (tables.TryGetValue(name, out var table))
            {
                // Of a table that only the log knows, the log knows what is personal too.
                var keptAs = _entered.GetValueOrDefault(
                    name,
                    column => sums.IsPersonal(name, column) ? Kept.Personal : Kept.AsItIs
                );
                await foreach (var row in table.Rows(moment, keptAs))
                {
                    yield return row;
                }
            }
        }
    }

    private async Task Name(List<LoggedState> documents, IReadOnlySet<Guid> uncounted)
    {
        var suspects = new Dictionary<(Guid, string, string), Suspect>();
        await foreach (var (entry, _) in ChainLink.Entries(moment, "", "audit_entry e"))
        {
            if (entry is null || uncounted.Contains(entry.Id) || Of(suspects, entry) is not { } suspect)
            {
                continue;
            }
            foreach (var (state, sign) in FactSums.States(entry))
            {
                suspect.Sum = unchecked(suspect.Sum + (sign > 0 ? sums.Hash(state) : UInt128.Zero - sums.Hash(state)));
            }
            if (entry.Id.CompareTo(suspect.LastEntry) > 0)
            {
                (suspect.LastEntry, suspect.Logged) = (entry.Id, entry.After);
            }
        }
        documents.ForEach(row => Found(suspects, row));
        await foreach (var row in Rows())
        {
            Found(suspects, row);
        }
        foreach (var (key, suspect) in suspects.Where(s => s.Value.Sum != UInt128.Zero).OrderBy(s => s.Key))
        {
            problems.Add(Problem(suspect) with { Subject = key.Item2, SubjectId = key.Item3 });
        }
    }

    private Suspect? Of(Dictionary<(Guid, string, string), Suspect> suspects, StoredAuditEntry entry) =>
        Of(suspects, (entry.MunicipalityId, entry.Subject, entry.SubjectId));

    private Suspect? Of(Dictionary<(Guid, string, string), Suspect> suspects, (Guid, string, string) key)
    {
        if (!sums.IsSuspect(key.Item1, key.Item2, key.Item3))
        {
            return null;
        }
        if (!suspects.TryGetValue(key, out var suspect))
        {
            suspects.Add(key, suspect = new Suspect());
        }
        return suspect;
    }

    private void Found(Dictionary<(Guid, string, string), Suspect> suspects, LoggedState row)
    {
        if (Of(suspects, (row.Municipality, row.Subject, row.Id)) is { } suspect)
        {
            suspect.Sum = unchecked(suspect.Sum - sums.Hash(row));
            suspect.Found = row.Json;
        }
    }

    private static AuditProblem Problem(Suspect suspect)
    {
        if (suspect.LastEntry == default)
        {
            return new(AuditFault.FactUnlogged);
        }
        if (suspect.Found is null && suspect.Logged is not null)
        {
            return new(AuditFault.FactRemoved);
        }
        var changes = AuditedChange.Between(
            suspect.Logged is { } logged ? RowJson.WithoutChanged(logged) : null,
            suspect.Found
        );
        return changes.Count == 0
            ? new(AuditFault.FactUnexplained)
            : new(AuditFault.FactChanged) { Columns = [.. changes.Select(change => change.Column)] };
    }
}
