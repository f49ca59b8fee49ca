using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Styrkedja.Store.Mapping;

/// <summary>
/// How properties become columns: called alike in the way of SQL; words for enumerations; instants in UTC, cut to whole
/// milliseconds, which both databases keep alike.
/// </summary>
public static class ColumnMapping
{
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(
        written => Milliseconds(written),
        read => DateTime.SpecifyKind(read, DateTimeKind.Utc)
    );

    /// <summary>Names the columns of a table. Keys are given by us, never by the database.</summary>
    public static void Name(IMutableEntityType table)
    {
        foreach (var property in table.GetProperties())
        {
            property.SetColumnName(ColumnName(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
            {
                property.SetProviderClrType(typeof(string));
            }
            else if (type == typeof(DateTime))
            {
                property.SetValueConverter(Utc);
            }
        }
    }

    internal static DateTime Milliseconds(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static string ColumnName(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        foreach (var c in property)
        {
            if (char.IsUpper(c) && name.Length > 0)
            {
                name.Append('_');
            }
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
