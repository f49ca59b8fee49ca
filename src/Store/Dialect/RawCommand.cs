using System.Data.Common;

namespace Styrkedja.Store.Dialect;

/// <summary>Commands written by hand.</summary>
internal static class RawCommand
{
    /// <summary>Makes one. It may take as long as it takes: nobody waits for a page.</summary>
    public static DbCommand Command(this DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (transaction, sql, 0);
        return command;
    }

    /// <summary>Gives it a value.</summary>
    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@" + name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
        return command;
    }
}
