using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Who signs: short lines with names and titles, after the decisions or at the end.</summary>
internal static class Signatures
{
    private const int MostItems = 15;

    private static readonly Vocabulary Roles = Vocabulary.Named("roles");

    /// <summary>The index of the first item of the signatures that end the document; the count of items where none do.</summary>
    public static int StartAtEnd(IReadOnlyList<Item> items)
    {
        var start = items.Count;
        while (start > 0 && start > items.Count - MostItems && MayBeSignature(items[start - 1]))
        {
            start--;
        }
        return items.Skip(start).Any(HasRole) ? start : items.Count;
    }

    /// <summary>True for a short line that is no sentence.</summary>
    public static bool IsShort(Item item) =>
        item.Kind == ItemKind.Text && item.Lines.All(l => l.Text.Length <= 70 && !SwedishText.EndsSentence(l.Text));

    /// <summary>True where a line holds an address, a telephone number or the like.</summary>
    public static bool IsLetterhead(Item item) =>
        item.Lines.Any(l =>
            l.Text.Contains('@', StringComparison.Ordinal)
            || l.Text.Any(char.IsAsciiDigit)
            || l.Text.EndsWith(".se", StringComparison.Ordinal)
        );

    private static bool MayBeSignature(Item item) =>
        item.Kind switch
        {
            ItemKind.Furniture => true,
            ItemKind.Place => item.Key == "attestation",
            ItemKind.Table => item.Table!.Rows.All(r =>
                r.Cells.Count <= 3 && r.Cells.All(c => TableDraft.Number(c) is null)
            )
                && TableHeader.Recognise(item.Table.Rows[0].Cells) is null
                && HasRole(item),
            ItemKind.Heading
            or ItemKind.Text
            or ItemKind.Bullet
            or ItemKind.Marker
            or ItemKind.Field
            or ItemKind.Status
            or ItemKind.Oversized => !item.Marked && IsShort(item),
        };

    private static bool HasRole(Item item)
    {
        var texts = item.Table is { } table ? table.Rows.SelectMany(r => r.Cells) : item.Lines.Select(l => l.Text);
        return texts.Any(t => Roles.KeyWithin(SwedishText.Fold(t)) is not null);
    }
}
