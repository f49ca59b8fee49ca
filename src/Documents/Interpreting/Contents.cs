using System.Text.RegularExpressions;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>The table of contents. It repeats every goal and must create none.</summary>
internal static partial class Contents
{
    /// <summary>How many items after the heading at an index belong to the contents.</summary>
    public static int Length(IReadOnlyList<Item> items, int heading)
    {
        var end = heading + 1;
        for (var i = heading + 1; i < items.Count && i <= end + 2; i++)
        {
            if (IsEntry(items[i]))
            {
                end = i + 1;
            }
            else if (items[i].Kind is ItemKind.Place or ItemKind.Heading)
            {
                break;
            }
        }
        return end - heading - 1;
    }

    private static bool IsEntry(Item item)
    {
        if (item.Kind == ItemKind.Furniture)
        {
            return true;
        }
        if (item.Table is not { } table)
        {
            return item.Lines.Any(l => Entry().IsMatch(l.Text));
        }
        return TableHeader.Recognise(table.Rows[0].Cells) is null
            && table.Rows.Count(IsEntryRow) * 3 >= table.Rows.Count(r => !r.Rule && !r.IsEmpty) * 2;
    }

    private static bool IsEntryRow(Row row)
    {
        var filled = row.Cells.Where(c => c.Length > 0).ToList();
        return filled.Count is 1 or 2
            && (
                PageNumber().IsMatch(filled[^1])
                || Entry().IsMatch(filled[^1])
                || filled[0].Contains("...", StringComparison.Ordinal)
            );
    }

    [GeneratedRegex(
        @"(\.{3,}|…|(\. ){3,}).{0,6}$|\s{2,}\d{1,3}$|^\d{1,3}$|\p{L}\s+\d{1,3}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
