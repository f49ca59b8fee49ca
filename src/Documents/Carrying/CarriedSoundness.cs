using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Carrying;

/// <summary>
/// Whether carried records are such as reading gives. Who wrote them may have been taken over by the file it read, and
/// what uses them relies on what reading never does: an element that is null, a line that is not there.
/// </summary>
internal static class CarriedSoundness
{
    private const int MostLines = 2 * Reading.DocumentReader.MostLines;
    private const int MostDecimals = 6;
    private const long MostOre = 1_000_000_000_000_000; // see Money

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>Refuses what is not.</summary>
    /// <exception cref="JsonException">Says where.</exception>
    public static void Require(CarriedFile file)
    {
        if (file.Refusal is not null)
        {
            // Nothing else of it is used.
            Must(
                file.Seen is not { } seen
                    || (
                        Enum.IsDefined(seen.Kind)
                        && seen.Rows is >= 0 and <= MostLines
                        && seen.Goals is >= 0 and <= MostLines
                        && seen.Tables is >= 0 and <= MostLines
                    ),
                "CarriedFile.Seen"
            );
            return;
        }
        Must(file is { Lines: not null, Blocks: not null, Document: not null, Findings: not null }, "CarriedFile");
        var count = file.Lines!.Count;
        Must(count is > 0 and <= MostLines, "Lines");
        var (coverage, classes) = (file.Document!.Coverage.Lines, file.Document.Coverage.Classes);
        Must(coverage == count, "Coverage.Lines");
        var places = file.Document.Coverage.Places;
        Must(places.Count == 0 || places.Count == count, "Coverage.Places");
        Must(places.All(p => p.Page >= 1 && p.Width >= 0 && p.Height >= 0), "Coverage.Places");
        Must(classes.All(c => c.Key >= 1 && c.Key <= count && Enum.IsDefined(c.Value)), "Coverage.Classes");
        Visit("CarriedFile", file, count);
    }

    private static void Visit(string name, object value, int lines)
    {
        switch (value)
        {
            case string or bool:
                break;
            case int number when name.EndsWith("Year", StringComparison.Ordinal):
                Must(Years.Has(number), name);
                break;
            case Enum word:
                Must(Enum.IsDefined(word.GetType(), word), name);
                break;
            case SourceLines place:
                Must(place.First >= 1 && place.First <= place.Last && place.Last <= lines, name);
                break;
            case Quantity quantity:
                Must(quantity.Decimals is >= 0 and <= MostDecimals && quantity.Millionths != long.MinValue, name);
                break;
            case Money money:
                Must(money.Ore is >= -MostOre and <= MostOre, name);
                break;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Must(one is not null, name);
                    Visit(name, one!, lines);
                }
                break;
            default:
                foreach (var property in Properties.GetOrAdd(value.GetType(), Own))
                {
                    if (property.GetValue(value) is { } inner)
                    {
                        Visit(property.Name, inner, lines);
                    }
                }
                break;
        }
    }

    // What is carried, and no more: the rest is computed from it.
    private static PropertyInfo[] Own(Type type) =>
        type.Namespace?.StartsWith("Styrkedja.", StringComparison.Ordinal) == true
            ?
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0),
            ]
            : [];

    private static void Must(bool holds, string where)
    {
        if (!holds)
        {
            throw new JsonException($"{where} is not what reading gives.");
        }
    }
}
