using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrkedja.Documents.Reading;

/// <summary>Numbers and bullets that Word draws before paragraphs and that stand in no text.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, (AbstractNum Abstract, NumberingInstance Instance)> _lists = [];
    private readonly Dictionary<AbstractNum, int?[]> _counters = [];
    private readonly HashSet<(int Id, int Level)> _begun = [];

    /// <summary>Reads the definitions; a file without has no lists.</summary>
    public DocxNumbering(NumberingDefinitionsPart? part)
    {
        var numbering = part?.Numbering;
        if (numbering is null)
        {
            return;
        }
        var definitions = new Dictionary<int, AbstractNum>();
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            definitions.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        }
        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (
                instance.NumberID?.Value is { } id
                && instance.AbstractNumId?.Val?.Value is { } definition
                && definitions.TryGetValue(definition, out var found)
            )
            {
                _lists.TryAdd(id, (found, instance));
            }
        }
    }

    /// <summary>What stands before a paragraph, or null. Must be asked once for each paragraph, in order.</summary>
    public (string Text, bool Bullet)? Mark(Paragraph paragraph, DocxStyles styles)
    {
        var properties = styles.Numbering(paragraph);
        if (properties?.NumberingId?.Val?.Value is not { } id || !_lists.TryGetValue(id, out var list))
        {
            return null;
        }
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (LevelOf(list.Abstract, level) is not { } definition)
        {
            return null;
        }
        var format = definition.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.Bullet)
        {
            return ("", true);
        }
        var counters = Count(id, level, list);
        if (format != NumberFormatValues.Decimal)
        {
            return null;
        }
        var text = definition.LevelText?.Val?.Value ?? "";
        for (var i = 0; i <= level; i++)
        {
            text = text.Replace(
                "%" + (i + 1).ToString(CultureInfo.InvariantCulture),
                (counters[i] ?? 1).ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
        }
        return text.Length == 0 ? null : (text, false);
    }

    // Lists of one definition count on, but where one says with what it begins.
    private int?[] Count(int id, int level, (AbstractNum Abstract, NumberingInstance Instance) list)
    {
        if (!_counters.TryGetValue(list.Abstract, out var counters))
        {
            _counters[list.Abstract] = counters = new int?[Levels];
        }
        var begins = _begun.Add((id, level)) ? StartOf(list.Instance, level) : null;
        counters[level] =
            begins ?? counters[level] + 1 ?? LevelOf(list.Abstract, level)?.StartNumberingValue?.Val?.Value ?? 1;
        Array.Clear(counters, level + 1, Levels - level - 1);
        return counters;
    }

    private static int? StartOf(NumberingInstance instance, int level) =>
        instance
            .Elements<LevelOverride>()
            .FirstOrDefault(o => o.LevelIndex?.Value == level)
            ?.StartOverrideNumberingValue?.Val?.Value;

    private static Level? LevelOf(AbstractNum definition, int level) =>
        definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
}
