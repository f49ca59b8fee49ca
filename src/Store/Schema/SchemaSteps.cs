using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Schema;

/// <summary>What SQL alone cannot do while a database is brought up to date, in the transaction of the scripts.</summary>
internal sealed class SchemaSteps(DatabaseDialect dialect, DbTransaction transaction, IModel model, TimeProvider clock)
{
    private AuditCarry? _carry;

    /// <summary>Before a script.</summary>
    public async Task Before(int script)
    {
        if (script >= AuditCarry.FirstScript && _carry is null)
        {
            _carry = new AuditCarry(dialect, transaction, model);
            await _carry.Begin();
        }
    }

    /// <summary>After a script.</summary>
    public async Task After(int script)
    {
        await new AuditBeginning(dialect, transaction).Record(script, model, clock);
        if (script == PrintedNumbers.Script)
        {
            await new PrintedNumbers(transaction).Fill();
        }
    }

    /// <summary>After the last of them.</summary>
    public Task End() => _carry?.End(clock) ?? Task.CompletedTask;
}
