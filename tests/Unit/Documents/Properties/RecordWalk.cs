using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>Every text and every place in a tree of records, whatever records there will be.</summary>
internal static class RecordWalk
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>Calls back for each text, with the name of its property, and for each place.</summary>
    public static void Over(object record, Action<string, string> onText, Action<string, SourceLines> onPlace) =>
        Visit(record.GetType().Name, record, onText, onPlace);

    private static void Visit(
        string name,
        object? value,
        Action<string, string> onText,
        Action<string, SourceLines> onPlace
    )
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                onText(name, text);
                break;
            case SourceLines lines:
                onPlace(name, lines);
                break;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Visit(name, one, onText, onPlace);
                }
                break;
            default:
                foreach (var property in Properties.GetOrAdd(value.GetType(), OwnProperties))
                {
                    Visit(property.Name, property.GetValue(value), onText, onPlace);
                }
                break;
        }
    }

    private static PropertyInfo[] OwnProperties(Type type) =>
        !type.IsEnum && type.Namespace?.StartsWith("Styrkedja.", StringComparison.Ordinal) == true
            ?
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != type),
            ]
            : [];
}
