using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>The line of a table's row, of which cells can be given another text.</summary>
internal sealed partial class PlantedRow
{
    private readonly char _mark;
    private readonly string[] _parts;
    private readonly int[] _places;
    private readonly PrintedRow _row;

    /// <summary>Finds the cells of a row in its line.</summary>
    public PlantedRow(PrintedRow row, string line, bool hasPipes)
    {
        (_row, _mark) = (row, hasPipes && line.StartsWith('|') ? '|' : '\t');
        _parts = line.Split(_mark);
        _places = new int[row.Cells.Count];
        var at = Math.Max(-1, Array.FindIndex(_parts, p => Clean(p) == row.Label));
        for (var c = 0; c < _places.Length; c++)
        {
            var next = Array.FindIndex(_parts, at + 1, p => Clean(p) == row.Cells[c].Text);
            _places[c] = next;
            at = next < 0 ? at : next;
        }
    }

    /// <summary>True where every cell was found.</summary>
    public bool IsWhole => Array.TrueForAll(_places, p => p >= 0);

    /// <summary>Puts a text in a cell; nothing where the cell was not found.</summary>
    public void Put(int column, string text)
    {
        if (_places[column] is not (>= 0 and var at))
        {
            return;
        }
        var printed = _row.Cells[column].Text;
        _parts[at] =
            printed.Length > 0 && _parts[at].Contains(printed, StringComparison.Ordinal)
                ? _parts[at].Replace(printed, text, StringComparison.Ordinal)
                : text;
    }

    /// <summary>The line.</summary>
    public override string ToString() => string.Join(_mark, _parts);

    private static string Clean(string cell) => Marks().Replace(cell, "").Trim();

    [GeneratedRegex(@"<[^<>]{1,8}>|\*\*")]
    private static partial Regex Marks();
}
