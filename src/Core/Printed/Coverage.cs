namespace Styrkedja.Core.Printed;

/// <summary>What every line of a document was taken for.</summary>
/// <param name="Lines">All lines, the last also without a line end.</param>
/// <param name="Classes">The class of each visible line, by line number.</param>
public sealed record Coverage(int Lines, IReadOnlyDictionary<int, LineClass> Classes)
{
    /// <summary>The lines before the text: letterhead, who has decided it and when. No record holds them; checks read them.</summary>
    public IReadOnlyList<PrintedParagraph> Cover { get; init; } = [];

    /// <summary>The words that say what the document is, of which year and whose.</summary>
    public SaidIdentity Said { get; init; } = new(null, null, null);

    /// <summary>Words that stand where nobody has chosen or filled in, as the file says itself; other forms do not say.</summary>
    public IReadOnlyList<UnfilledText> Unfilled { get; init; } = [];

    /// <summary>Lines that became text though they look like something that has records; unclassified.</summary>
    public IReadOnlyList<MissedLine> Missed { get; init; } = [];

    /// <summary>Where each line is printed, the first one at index 0; empty where the file has no pages.</summary>
    public IReadOnlyList<LinePlace> Places { get; init; } = [];

    /// <summary>What the tags of a PDF say otherwise than its pages show.</summary>
    public IReadOnlyList<TagDifference> TagsDiffer { get; init; } = [];

    /// <summary>The box round some lines, on the page where they begin; null where the file has no pages.</summary>
    public LinePlace? PlaceOf(SourceLines lines)
    {
        if (lines.First < 1 || lines.First > Places.Count)
        {
            return null;
        }
        var place = Places[lines.First - 1];
        for (var line = lines.First + 1; line <= Math.Min(lines.Last, Places.Count); line++)
        {
            place = Places[line - 1].Page == place.Page ? place.Around(Places[line - 1]) : place;
        }
        return place;
    }

    /// <summary>Lines with a visible character.</summary>
    public int Visible => Classes.Count;

    /// <summary>Lines that were not understood, in order.</summary>
    public IReadOnlyList<int> Unclassified =>
        [.. Classes.Where(c => c.Value == LineClass.Unclassified).Select(c => c.Key).Order()];
}
