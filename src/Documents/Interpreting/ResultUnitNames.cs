using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Units listed by name under "Resultatenheter" in a plan: bullets, numbered points or lines of their own.</summary>
internal sealed class ResultUnitNames
{
    private static readonly Vocabulary Chapters = Vocabulary.Named("chapters");

    private readonly List<PrintedResultUnit> _units = [];
    private bool _inside;

    /// <summary>A heading: the list begins at its own and ends at that of another chapter.</summary>
    public void Heading(string title)
    {
        var chapter = Chapters.KeyOf(title);
        _inside = chapter == "units" || (_inside && chapter is null);
    }

    /// <summary>Text under the heading in force.</summary>
    public void Text(Item item)
    {
        if (!_inside)
        {
            return;
        }
        foreach (var line in item.Lines)
        {
            // The bare name of a budget area is a heading over units.
            var numbered = Items.IsNumbered(line.Text);
            if (
                line.Emphasised
                || Headings.IsAreaName(line.Text)
                || (
                    item.Kind == ItemKind.Text
                    && !numbered
                    && (line.Text.Length > 70 || !Items.LooksLikeTitle(line.Text))
                )
            )
            {
                continue;
            }
            Add(
                numbered ? line.Text[(line.Text.IndexOf('.', StringComparison.Ordinal) + 1)..].Trim() : line.Text,
                line
            );
        }
    }

    /// <summary>The units in order.</summary>
    public IReadOnlyList<PrintedResultUnit> Finish() => _units;

    // "558 Namn": a code before the name.
    private void Add(string text, TextLine line)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var hasCode = blank > 1 && text.AsSpan(0, blank).IndexOfAnyExceptInRange('0', '9') < 0;
        var (code, name) = hasCode ? (text[..blank], text[(blank + 1)..]) : (null, text);
        if (!SwedishText.StartsLower(name))
        {
            _units.Add(new PrintedResultUnit(code, name, null, null, null, null, line.Lines));
        }
    }
}
