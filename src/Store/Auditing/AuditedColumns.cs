using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Styrkedja.Store.Auditing;

/// <summary>The columns of an audited table, as the log needs them: in the order of their names.</summary>
internal sealed class AuditedColumns
{
    /// <summary>The column that says whose a row is; it is no part of a row's id in the log.</summary>
    public const string Municipality = "municipality_id";

    private static readonly ConcurrentDictionary<IReadOnlyEntityType, AuditedColumns> Known = new();

    private readonly List<(string Name, IProperty Property)> _columns;
    private readonly List<string> _key;
    private readonly Dictionary<string, Kept> _kept;

    private AuditedColumns(IEntityType type)
    {
        Table = type.GetTableName() ?? throw new InvalidOperationException($"{type.Name} is no table.");
        _columns = [.. type.GetProperties().Select(p => (p.GetColumnName(), p)).OrderBy(c => c.Item1, Ordinal)];
        _key = [.. type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())];
        _kept = _columns.ToDictionary(
            c => c.Name,
            c =>
                c.Property.PropertyInfo?.IsDefined(typeof(PersonalAttribute)) == true ? Kept.Personal
                : c.Property.PropertyInfo?.IsDefined(typeof(SecretAttribute)) == true ? Kept.Digest
                : Kept.AsItIs,
            StringComparer.Ordinal
        );
    }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>Of a mapped type.</summary>
    public static AuditedColumns Of(IEntityType type) => Known.GetOrAdd(type, _ => new AuditedColumns(type));

    /// <summary>Of every audited table of a model.</summary>
    public static IEnumerable<AuditedColumns> In(IModel model) =>
        model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IAudited))).Select(Of);

    /// <summary>How the log keeps a column; as it is where there is none of this name.</summary>
    public Kept KeptAs(string column) => _kept.GetValueOrDefault(column);

    /// <summary>The values of a row.</summary>
    public List<(string Name, object? Value)> Values(PropertyValues values) =>
        _columns.ConvertAll(column => (column.Name, StoredValue.Of(Provided(column.Property, values))));

    /// <summary>The personal columns whose value has changed.</summary>
    public List<string> PersonalChanges(EntityEntry entry) =>
        // What a row is saved with is often all of it: only the values tell what has changed.
        [
            .. _columns
                .Where(c => KeptAs(c.Name) == Kept.Personal)
                .Where(c => !Equals(entry.OriginalValues[c.Property], entry.CurrentValues[c.Property]))
                .Select(c => c.Name),
        ];

    /// <summary>Whose a row is, and its id.</summary>
    public (Guid Municipality, string Id) Subject(List<(string Name, object? Value)> row) =>
        RowKey.Of(Table, _key, column => row.Find(c => c.Name == column).Value);

    private static object? Provided(IProperty property, PropertyValues values)
    {
        var value = values[property];
        return value is not null and not Enum && property.GetValueConverter() is { } converter
            ? converter.ConvertToProvider(value)
            : value;
    }

    private static StringComparer Ordinal => StringComparer.Ordinal;
}

/// <summary>How the log calls a row.</summary>
internal static class RowKey
{
    /// <summary>The row's key without the municipality, which is a field of its own.</summary>
    public static (Guid Municipality, string Id) Of(
        string table,
        IReadOnlyList<string> key,
        Func<string, object?> value
    )
    {
        var id = string.Join(
            '/',
            key.Where(column => column != AuditedColumns.Municipality)
                .Select(column => value(column) is { } part ? StoredValue.Words(part) : "")
        );
        // A municipality is its own.
        var municipality = value(table == "municipality" ? "id" : AuditedColumns.Municipality);
        return (municipality as Guid? ?? Guid.Empty, id);
    }
}
