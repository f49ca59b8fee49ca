using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Dialect;

/// <summary>Many rows of one table at once, by the same mapping as everything else.</summary>
internal static class BulkLoad
{
    /// <summary>Adds rows in the transaction that is open. Text is stored as both databases can keep it.</summary>
    /// <param name="db">The context with the transaction.</param>
    /// <param name="dialect">Its database.</param>
    /// <param name="rows">The rows, in the order of their key where they are digested.</param>
    /// <param name="digests">Takes the rows in for the audit log.</param>
    public static async Task AddMany<T>(
        this StyrkedjaDb db,
        DatabaseDialect dialect,
        IReadOnlyCollection<T> rows,
        RowDigests? digests = null
    )
        where T : class
    {
        if (typeof(T).IsAssignableTo(typeof(IAudited)))
        {
            throw new InvalidOperationException($"{typeof(T)} is audited row by row: save it by the context.");
        }
        if (rows.Count == 0)
        {
            return;
        }
        var type =
            db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is no table.");
        var properties = type.GetProperties().ToList();
        var columns = properties.ConvertAll(p => new BulkColumn(p.GetColumnName(), ProviderType(p)));
        var (table, values) = (type.GetTableName()!, Values(rows, properties));
        values = digests?.Passing(table, columns.ConvertAll(column => column.Name), values) ?? values;
        await dialect.BulkLoad(db, table, columns, values);
    }

    private static IEnumerable<object?[]> Values<T>(IReadOnlyCollection<T> rows, List<IProperty> properties)
        where T : class
    {
        var getters = properties.ConvertAll(p => p.GetGetter());
        var converters = properties.ConvertAll(Converter);
        foreach (var row in rows)
        {
            var values = new object?[properties.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var value = getters[i].GetClrValue(row);
                value = value is not null && converters[i] is { } convert ? convert(value) : value;
                values[i] = value is string text ? StorableText.Of(text) : value;
            }
            yield return values;
        }
    }

    private static Func<object?, object?>? Converter(IProperty property) =>
        property.GetTypeMapping().Converter is { } converter && ProviderType(property) != typeof(Guid)
            ? converter.ConvertToProvider
            : null;

    // Both providers take these as they are; what EF would turn into text for SQLite is turned there all the same.
    private static Type ProviderType(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsEnum ? typeof(string) : type;
    }
}
