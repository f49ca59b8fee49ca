using System.Collections;
using System.Reflection;
using Styrkedja.Documents;
using Styrkedja.Documents.Carrying;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>What comes back from the reader's process is what was read, field by field.</summary>
internal static class CarriedLaws
{
    public static void Check(byte[] bytes)
    {
        if (!DocumentFiles.TryRead("x", bytes, out var file, out _))
        {
            return;
        }
        using var carried = new MemoryStream();
        CarriedFile.Write(carried, CarriedFile.Of(file));
        carried.Position = 0;
        var back = CarriedFile.Read(carried).GetAwaiter().GetResult();
        Equal("file", CarriedFile.Of(file), back);
    }

    private static void Equal(string where, object? one, object? other)
    {
        if (one is null || other is null)
        {
            Assert.True(one is null && other is null, $"{where}: {one} became {other}");
        }
        else if (one is IReadOnlyDictionary<int, Styrkedja.Core.Printed.LineClass> classes)
        {
            var back = (IReadOnlyDictionary<int, Styrkedja.Core.Printed.LineClass>)other;
            Assert.Equal(classes.OrderBy(c => c.Key), back.OrderBy(c => c.Key));
        }
        else if (one is not string && one is IEnumerable many)
        {
            var (all, others) = (many.Cast<object?>().ToList(), ((IEnumerable)other).Cast<object?>().ToList());
            Assert.True(all.Count == others.Count, $"{where}: {all.Count} became {others.Count}");
            for (var i = 0; i < all.Count; i++)
            {
                Equal($"{where}[{i}]", all[i], others[i]);
            }
        }
        else if (
            one.GetType().IsEnum
            || one.GetType().Namespace?.StartsWith("Styrkedja.", StringComparison.Ordinal) != true
        )
        {
            Assert.True(one.Equals(other), $"{where}: {one} became {other}");
        }
        else
        {
            Assert.True(one.GetType() == other.GetType(), $"{where}: {one.GetType()} became {other.GetType()}");
            foreach (
                var property in one.GetType()
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != one.GetType())
            )
            {
                Equal($"{where}.{property.Name}", property.GetValue(one), property.GetValue(other));
            }
        }
    }
}
