using System.Text;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// The words of tagged pages by the marks that drew them. What no element asks for is the page's furniture, and is given
/// when the reading comes to its page.
/// </summary>
internal sealed class TaggedWords
{
    private readonly Dictionary<(int Structure, PdfMark Mark), List<PdfWord>> _words = [];
    private readonly Dictionary<int, int> _pages = [];
    private readonly Dictionary<int, PdfPage> _byNumber = [];
    private readonly HashSet<(int Structure, PdfMark Mark)> _wanted = [];
    private readonly SortedDictionary<int, List<PdfLine>> _rest = [];
    private readonly PdfElement _root;
    private int _last;

    /// <summary>The words of these pages, of which the structure asks for some.</summary>
    public TaggedWords(IReadOnlyList<PdfPage> pages, PdfElement root)
    {
        _root = root;
        Want(root);
        foreach (var page in pages)
        {
            _byNumber[page.Number] = page;
            _pages.TryAdd(page.Structure, page.Number);
            var rest = new List<PdfWord>();
            foreach (var word in page.Words)
            {
                var key = (page.Structure, word.Mark);
                if (!_wanted.Contains(key))
                {
                    rest.Add(word);
                    continue;
                }
                if (!_words.TryGetValue(key, out var words))
                {
                    _words[key] = words = [];
                }
                words.Add(word);
                Tagged++;
            }
            Rest += rest.Count(w => !w.Artifact);
            if (rest.Count > 0)
            {
                _rest[page.Number] = PdfLines.ByPlace(page.Number, rest);
            }
        }
    }

    /// <summary>How many words the structure holds.</summary>
    public int Tagged { get; }

    /// <summary>How many it does not, that are not drawn as furniture either.</summary>
    public int Rest { get; }

    /// <summary>Whether an element holds a word of a page.</summary>
    public bool Holds(PdfPage page, PdfWord word) => _wanted.Contains((page.Structure, word.Mark));

    /// <summary>What elements say that their pages do not show, each at the content where it is said.</summary>
    public Dictionary<(int Page, PdfMark Mark), string> SaidOtherwise()
    {
        var said = new Dictionary<(int, PdfMark), string>();
        foreach (var page in _byNumber.Values)
        {
            foreach (var (mark, text) in page.Unshown.Where(u => _wanted.Contains((page.Structure, u.Key))))
            {
                said[(page.Number, mark)] = text;
            }
        }
        AddSaid(_root, said);
        return said;
    }

    private string AddSaid(PdfElement element, Dictionary<(int, PdfMark), string> said)
    {
        var text = new StringBuilder();
        (int, PdfMark)? first = null;
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } inner)
            {
                text.Append(AddSaid(inner, said));
            }
            else if (_words.TryGetValue((kid.Structure, kid.Mark), out var words))
            {
                words.ForEach(w => text.Append(w.Text));
                first ??= (_pages[kid.Structure], kid.Mark);
            }
        }
        if (element.Said is { } other && first is { } at && SaidText.Differs(other, text.ToString()))
        {
            said.TryAdd(at, other);
        }
        return text.ToString();
    }

    /// <summary>The lines of some content; taken once.</summary>
    /// <param name="content">What is asked for.</param>
    public List<PdfLine> Take(IReadOnlyList<PdfKid> content)
    {
        var lines = new List<PdfLine>();
        var words = new List<PdfWord>();
        var at = -1;
        foreach (var kid in content)
        {
            if (!_words.Remove((kid.Structure, kid.Mark), out var more))
            {
                continue;
            }
            if (kid.Structure != at && words.Count > 0)
            {
                lines.AddRange(PdfLines.InOrder(_pages[at], words));
                words.Clear();
            }
            at = kid.Structure;
            words.AddRange(more);
        }
        if (words.Count > 0)
        {
            lines.AddRange(PdfLines.InOrder(_pages[at], words));
        }
        return lines;
    }

    /// <summary>Gives the furniture before an element.</summary>
    public void Begin(PdfElement element, PdfBlocks blocks)
    {
        if (FirstPage(element) is { } page)
        {
            Begin(page, blocks);
        }
    }

    /// <summary>Gives what is left at the end.</summary>
    public void AddRest(PdfBlocks blocks)
    {
        Begin(int.MaxValue, blocks);
    }

    /// <summary>Gives the furniture before a text of a page: what stands in its upper half; the rest comes after its text.</summary>
    public void Begin(int page, PdfBlocks blocks)
    {
        if (page < _last)
        {
            return;
        }
        foreach (var (number, lines) in _rest.TakeWhile(r => r.Key <= page).ToList())
        {
            var middle = _byNumber[number].Height / 2;
            foreach (var line in lines.Where(l => number < page || l.Baseline > middle).ToList())
            {
                lines.Remove(line);
                if (line.Words.All(w => w.Artifact))
                {
                    blocks.AddFurniture(line);
                }
                else
                {
                    blocks.AddText([line]);
                }
            }
            if (lines.Count == 0)
            {
                _rest.Remove(number);
            }
        }
        _last = page;
    }

    private int? FirstPage(PdfElement element)
    {
        foreach (var kid in element.Kids)
        {
            var page =
                kid.Element is { } inner ? FirstPage(inner)
                : _words.ContainsKey((kid.Structure, kid.Mark)) ? _pages[kid.Structure]
                : (int?)null;
            if (page is not null)
            {
                return page;
            }
        }
        return null;
    }

    private void Want(PdfElement element)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { Role: not "Artifact" } inner)
            {
                Want(inner);
            }
            else if (kid.Element is null)
            {
                _wanted.Add((kid.Structure, kid.Mark));
            }
        }
    }
}
