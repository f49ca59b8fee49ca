using System.Collections;
using System.Reflection;

namespace Styrkedja.Core.Printed;

/// <summary>Where two readings of one file differ.</summary>
/// <param name="Part">The list of the document that the record stands in, as <see cref="SteeringDocument"/> calls it.</param>
/// <param name="Record">What the record is called: its name, title or text; empty for the document itself.</param>
/// <param name="Field">The field, as its record calls it; null for a record that only one of them has.</param>
/// <param name="Was">What the earlier one says; null where it has no such record.</param>
/// <param name="Becomes">What the later one says; null where it has no such record.</param>
public sealed record ReadingDifference(string Part, string Record, string? Field, string? Was, string? Becomes);

/// <summary>
/// Compares two readings of one file in every field of every record, so that none changes silently. Records of a list are
/// paired by what they are called, in order; what is moved alone differs by its lines.
/// </summary>
public static class ReadingDifferences
{
    private static readonly string[] s_names = ["Name", "Title", "Label", "Text"];

    /// <summary>Every difference, in the order of the records.</summary>
    public static IReadOnlyList<ReadingDifference> Between(SteeringDocument was, SteeringDocument becomes)
    {
        var found = new List<ReadingDifference>();
        foreach (var property in Fields(typeof(SteeringDocument)))
        {
            var (one, other) = (property.GetValue(was), property.GetValue(becomes));
            if (one is Coverage earlier && other is Coverage later)
            {
                found.AddRange(OfLines(earlier, later));
            }
            else if (IsList(property.PropertyType))
            {
                Pair(property.Name, "", Items(one), Items(other), found);
            }
            else if (!Equals(one, other))
            {
                found.Add(new("", "", property.Name, Words(one), Words(other)));
            }
        }
        return found;
    }

    private static void Pair(
        string part,
        string within,
        IReadOnlyList<object?> was,
        IReadOnlyList<object?> becomes,
        List<ReadingDifference> found
    )
    {
        var left = was.GroupBy(NameOf, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Queue<object?>(same), StringComparer.Ordinal);
        foreach (var item in becomes)
        {
            var name = NameOf(item);
            if (left.GetValueOrDefault(name) is { Count: > 0 } same)
            {
                Compare(part, Within(within, name), same.Dequeue(), item, found);
            }
            else
            {
                found.Add(new(part, Within(within, name), null, null, Words(item)));
            }
        }
        foreach (var (name, gone) in left)
        {
            found.AddRange(
                gone.Select(item => new ReadingDifference(part, Within(within, name), null, Words(item), null))
            );
        }
    }

    private static void Compare(string part, string name, object? was, object? becomes, List<ReadingDifference> found)
    {
        if (was is null || becomes is null || !IsRecord(was.GetType()))
        {
            // A text of a list is its own name, and the same.
            return;
        }
        foreach (var field in Fields(was.GetType()))
        {
            var (one, other) = (field.GetValue(was), field.GetValue(becomes));
            if (!IsList(field.PropertyType))
            {
                if (!Equals(one, other))
                {
                    found.Add(new(part, name, field.Name, Words(one), Words(other)));
                }
            }
            else if (Items(one).Concat(Items(other)).Any(item => item is not null && HasList(item.GetType())))
            {
                Pair(part, name, Items(one), Items(other), found);
            }
            else if (!Items(one).SequenceEqual(Items(other)))
            {
                found.Add(new(part, name, field.Name, Joined(one), Joined(other)));
            }
        }
    }

    private static IEnumerable<ReadingDifference> OfLines(Coverage was, Coverage becomes)
    {
        foreach (var line in was.Classes.Keys.Union(becomes.Classes.Keys).Order())
        {
            var (one, other) = (ClassOf(was, line), ClassOf(becomes, line));
            if (one != other)
            {
                yield return new(nameof(SteeringDocument.Coverage), $"rad {line}", nameof(LineClass), one, other);
            }
        }
    }

    private static string? ClassOf(Coverage coverage, int line) =>
        coverage.Classes.TryGetValue(line, out var found) ? found.ToString() : null;

    private static string Within(string outer, string name) => outer.Length == 0 ? name : $"{outer}: {name}";

    private static string NameOf(object? item) =>
        item is string text ? text
        : item is null || !IsRecord(item.GetType()) ? Words(item) ?? ""
        : s_names
            .Select(name => item.GetType().GetProperty(name)?.GetValue(item) as string)
            .FirstOrDefault(n => n is not null)
            ?? "";

    private static string Joined(object? list) =>
        string.Join(
            " | ",
            Items(list)
                .Select(item =>
                    item is null ? ""
                    : IsRecord(item.GetType()) ? OneLine(item)
                    : Words(item)
                )
        );

    // A record in one line: its texts; all that it holds where that is no text.
    private static string OneLine(object record) =>
        record.GetType().GetProperty("Text")?.GetValue(record) is string text
        && record.GetType().GetProperties().Length <= 2
            ? text
            : record.ToString() ?? "";

    private static string? Words(object? value) =>
        value switch
        {
            null => null,
            SourceLines lines => lines.InWords,
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    private static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            // What is computed follows from what is not.
            .Where(property => property.GetIndexParameters().Length == 0 && property.CanWrite);

    private static bool IsRecord(Type type) =>
        type.IsClass && type.Namespace == typeof(SteeringDocument).Namespace && type != typeof(Coverage);

    private static bool HasList(Type type) => IsRecord(type) && Fields(type).Any(field => IsList(field.PropertyType));

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static List<object?> Items(object? list) => list is IEnumerable items ? [.. items.Cast<object?>()] : [];
}
