using System.Buffers;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Which unmarked lines are headings.</summary>
internal sealed class Headings(IReadOnlyList<Item> items, DocumentModel model)
{
    private const int LongestHeading = 130;

    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789. ");

    private static readonly Vocabulary Chapters = Vocabulary.Named("chapters");
    private static readonly Vocabulary Areas = Vocabulary.Named("areas");

    private readonly bool _marked = model.HasMarkedHeadings;

    /// <summary>True where a text item is a heading.</summary>
    /// <param name="i">Its index.</param>
    /// <param name="afterCut">True where the prose before it is not a whole sentence.</param>
    public bool IsHeading(int i, bool afterCut)
    {
        var item = items[i];
        if (item.Lines.Count > 2 || item.Text.Length > LongestHeading || !Items.LooksLikeTitle(item.Text))
        {
            return false;
        }
        if (item.Emphasised || Chapters.KeyOf(item.Text) is not null)
        {
            return true;
        }
        if (_marked || (item.Lines.Count > 1 && !model.Wrapped) || Items.IsNumbered(item.Text))
        {
            return false;
        }
        return HasTextUnder(i) && !(afterCut && item.Text.Length > 60);
    }

    /// <summary>True where what follows can stand under a heading.</summary>
    public bool HasTextUnder(int i)
    {
        var next = i + 1;
        while (next < items.Count && items[next].Kind == ItemKind.Furniture)
        {
            next++;
        }
        if (next >= items.Count)
        {
            return false;
        }
        var item = items[next];
        return item.Kind switch
        {
            ItemKind.Text => !SwedishText.StartsLower(item.Text)
                && (item.Text.Length > 60 || Items.LooksLikeTitle(item.Text) || SwedishText.EndsSentence(item.Text))
                && (item.Text.Length > 60 || !Signatures.IsLetterhead(item)),
            ItemKind.Oversized => false,
            ItemKind.Place => false,
            ItemKind.Heading
            or ItemKind.Bullet
            or ItemKind.Marker
            or ItemKind.Field
            or ItemKind.Status
            or ItemKind.Table
            or ItemKind.Furniture => true,
        };
    }

    /// <summary>True for a line right over a table of figures, which is its heading also before anything else of the text.</summary>
    public bool IsOverFigures(int i) =>
        items[i] is { Lines.Count: 1, Kind: ItemKind.Text } item
        && i + 1 < items.Count
        && items[i + 1].Table is { } table
        && Items.LooksLikeTitle(item.Text)
        && !item.Text.Contains(':', StringComparison.Ordinal)
        && !Signatures.IsLetterhead(item)
        && table.Rows.Count(r => r.Cells.Skip(1).Any(c => TableDraft.Number(c) is not null)) > 1;

    /// <summary>True where a heading ends the chapter of goals.</summary>
    public static bool EndsGoals(Item item)
    {
        var at = item.Text.AsSpan().IndexOfAnyExcept(Number);
        return at >= 0 && Chapters.KeyOf(item.Text[at..]) is not null;
    }

    /// <summary>True for the bare name of a budget area.</summary>
    public static bool IsAreaName(string text) => Areas.KeyOf(text) is not null;
}
