using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Economy;

/// <summary>A budget area (verksamhetsområde) with the names that documents give it.</summary>
/// <param name="Code">Its code; a code with a slash is a part of the area before the slash.</param>
/// <param name="Names">The usual name first, then the others.</param>
public sealed record BudgetArea(string Code, IReadOnlyList<string> Names)
{
    /// <summary>The usual name.</summary>
    public string Name => Names[0];

    /// <summary>Code of the area that it is a part of; null for one that is part of none.</summary>
    public string? Parent => Code.LastIndexOf('/') is var slash and >= 0 ? Code[..slash] : null;
}

/// <summary>A budget area named in running text.</summary>
/// <param name="Area">The area.</param>
/// <param name="At">Where in the text the name begins.</param>
/// <param name="Length">How many letters and digits of the text the name takes.</param>
public sealed record AreaMention(BudgetArea Area, int At, int Length);

/// <summary>
/// The budget areas of a municipality: a tree, where <em>varav</em> rows are parts and no additions. Names are compared
/// folded (see <see cref="SwedishText.Fold"/>), so that case, hyphens and spaces make no difference.
/// </summary>
public sealed partial class BudgetAreas
{
    private readonly Dictionary<string, BudgetArea> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes;
    private readonly ILookup<char, (string Folded, BudgetArea Area)> _byFirst;

    /// <summary>Makes the tree.</summary>
    /// <param name="areas">The areas; where two share a name, the first one has it.</param>
    public BudgetAreas(IReadOnlyList<BudgetArea> areas)
    {
        _codes = areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var area in areas)
        {
            foreach (var name in area.Names)
            {
                _byName.TryAdd(SwedishText.Fold(name), area);
            }
        }
        _byFirst = _byName.OrderByDescending(n => n.Key.Length).ToLookup(n => n.Key[0], n => (n.Key, n.Value));
    }

    /// <summary>True for the code of one of the areas.</summary>
    public bool Has(string code) => _codes.Contains(code);

    /// <summary>The area that a label is a name of, "varav" and what stands in brackets left out; or null.</summary>
    public BudgetArea? Of(string label)
    {
        var text = Bracketed().Replace(label, "").Trim(' ', '–', '-');
        if (text.StartsWith("varav ", StringComparison.OrdinalIgnoreCase))
        {
            text = text[6..];
        }
        return _byName.GetValueOrDefault(SwedishText.Fold(text)) ?? _byName.GetValueOrDefault(SwedishText.Fold(label));
    }

    /// <summary>
    /// The areas that a text names, in order: a name begins where a word does and may be inflected or the beginning of a
    /// longer word ("äldreomsorgens"). Of names that begin at one place the longest counts, and it hides those inside it.
    /// </summary>
    public IReadOnlyList<AreaMention> In(string text)
    {
        var (folded, origins, starts) = FoldedWords(text);
        var found = new List<AreaMention>();
        var next = 0;
        foreach (var start in starts)
        {
            if (start < next)
            {
                continue;
            }
            foreach (var (name, area) in _byFirst[folded[start]])
            {
                if (string.CompareOrdinal(folded, start, name, 0, name.Length) == 0)
                {
                    found.Add(new AreaMention(area, origins[start], name.Length));
                    next = start + name.Length;
                    break;
                }
            }
        }
        return found;
    }

    /// <summary>Whether the name of an area begins with some folded letters.</summary>
    internal bool HasNameThatBegins(string folded) =>
        _byName.Keys.Any(name => name.StartsWith(folded, StringComparison.Ordinal));

    // The folded text, where each of its letters stands in the text, and which of them begin a word.
    private static (string Folded, List<int> Origins, List<int> Starts) FoldedWords(string text)
    {
        var folded = SwedishText.Fold(text);
        var (origins, starts) = (new List<int>(folded.Length), new List<int>());
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                inWord = false;
                continue;
            }
            if (!inWord)
            {
                starts.Add(origins.Count);
                inWord = true;
            }
            origins.Add(i);
        }
        return (folded, origins, starts);
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
