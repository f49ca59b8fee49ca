using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Carrying;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>What comes back from the reader's process is what was read, field by field.</summary>
internal static class CarriedLaws
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]?> Properties = new();

    public static void Check(DocumentFile file)
    {
        var sent = CarriedFile.Of(file);
        using var carried = new MemoryStream();
        CarriedFile.Write(carried, sent);
        carried.Position = 0;
        var back = CarriedFile.Read(carried).GetAwaiter().GetResult();
        Assert.Null(Difference(sent, back));
    }

    // Where the two differ, and how; null where they do not. The place is put together only where there is one to tell.
    private static string? Difference(object? one, object? other)
    {
        if (one is null || other is null)
        {
            return one is null && other is null ? null : $": {one} became {other}";
        }
        if (one is IReadOnlyDictionary<int, LineClass> classes)
        {
            var back = (IReadOnlyDictionary<int, LineClass>)other;
            return classes.OrderBy(c => c.Key).SequenceEqual(back.OrderBy(c => c.Key)) ? null : ": other classes";
        }
        if (one is not string && one is IEnumerable many)
        {
            return OfMany(many, (IEnumerable)other);
        }
        if (one.GetType() != other.GetType())
        {
            return $": {one.GetType()} became {other.GetType()}";
        }
        if (Properties.GetOrAdd(one.GetType(), Own) is not { } own)
        {
            return one.Equals(other) ? null : $": {one} became {other}";
        }
        foreach (var property in own)
        {
            if (Difference(property.GetValue(one), property.GetValue(other)) is { } difference)
            {
                return $".{property.Name}{difference}";
            }
        }
        return null;
    }

    private static string? OfMany(IEnumerable many, IEnumerable others)
    {
        var (all, back) = (many.Cast<object?>().ToList(), others.Cast<object?>().ToList());
        if (all.Count != back.Count)
        {
            return $": {all.Count} became {back.Count}";
        }
        for (var i = 0; i < all.Count; i++)
        {
            if (Difference(all[i], back[i]) is { } difference)
            {
                return $"[{i}]{difference}";
            }
        }
        return null;
    }

    // Null for what is compared as a whole.
    private static PropertyInfo[]? Own(Type type) =>
        type.IsEnum || type.Namespace?.StartsWith("Styrkedja.", StringComparison.Ordinal) != true
            ? null
            :
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != type),
            ];
}
