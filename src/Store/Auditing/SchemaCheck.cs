using System.Data.Common;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Schema;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Holds the tables, triggers and views of a database against what the numbered scripts make: a trigger that somebody adds
/// changes rows later, and a view in the place of a table shows others.
/// </summary>
internal static class SchemaCheck
{
    /// <summary>Compares.</summary>
    /// <param name="dialect">Which kind of database.</param>
    /// <param name="moment">Where.</param>
    /// <param name="problems">Where problems are put.</param>
    /// <returns>Whether everything is there that rows are read from.</returns>
    public static async Task<bool> Run(DatabaseDialect dialect, DbTransaction moment, AuditProblems problems)
    {
        var (made, found) = await dialect.SchemaParts(moment);
        foreach (var (part, _) in found.Where(part => made.GetValueOrDefault(part.Key) != part.Value))
        {
            problems.Add(Problem(made.ContainsKey(part) ? AuditFault.SchemaChanged : AuditFault.SchemaAdded, part));
        }
        var gone = made.Keys.Where(part => !found.ContainsKey(part)).ToList();
        gone.ForEach(part => problems.Add(Problem(AuditFault.SchemaRemoved, part)));
        return !gone.Exists(part => part.Kind == "table");
    }

    private static AuditProblem Problem(AuditFault fault, SchemaPart part) =>
        new(fault)
        {
            Subject = part.Kind,
            SubjectId = part.Table == part.Name ? part.Name : $"{part.Name} ({part.Table})",
        };
}
