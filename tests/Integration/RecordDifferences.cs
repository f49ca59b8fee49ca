using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Styrkedja.Integration;

/// <summary>Where two records differ.</summary>
internal static class RecordDifferences
{
    /// <summary>Every public property of every record, also those that are computed, however deep.</summary>
    public static List<string> Between(object? one, object? other, string at = "")
    {
        if (
            one is null
            || other is null
            || one is string
            || one.GetType().IsPrimitive
            || one.GetType().IsEnum
            || one is decimal or DateOnly
        )
        {
            return Equals(one, other) ? [] : [$"{at}: {one ?? "null"} / {other ?? "null"}"];
        }
        if (one is IDictionary map && other is IDictionary otherMap)
        {
            return Between(Pairs(map), Pairs(otherMap), at);
        }
        if (one is IEnumerable some && other is IEnumerable others)
        {
            var (left, right) = (some.Cast<object?>().ToList(), others.Cast<object?>().ToList());
            return left.Count != right.Count
                ? [string.Create(CultureInfo.InvariantCulture, $"{at}: {left.Count} / {right.Count}")]
                :
                [
                    .. left.SelectMany(
                        (item, i) => Between(item, right[i], string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"))
                    ),
                ];
        }
        return one.GetType() != other.GetType()
            ? [$"{at}: {one.GetType().Name} / {other.GetType().Name}"]
            :
            [
                .. one.GetType()
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0)
                    .SelectMany(p => Between(p.GetValue(one), p.GetValue(other), $"{at}.{p.Name}")),
            ];
    }

    private static List<string> Pairs(IDictionary map) =>
        [.. map.Keys.Cast<object>().Select(key => $"{key}={map[key]}").Order(StringComparer.Ordinal)];
}
