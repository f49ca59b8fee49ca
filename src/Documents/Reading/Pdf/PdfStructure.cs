using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>An element of a PDF's structure: what its tags say of a part of its text.</summary>
/// <param name="Role">The standard name of what it is: P, H1, Table.</param>
internal sealed record PdfElement(string Role)
{
    /// <summary>Its elements and its own content, in order.</summary>
    public List<PdfKid> Kids { get; } = [];

    /// <summary>The name by which others refer to it; null where it has none.</summary>
    public string? Id { get; set; }

    /// <summary>Of a cell: the names of its headers.</summary>
    public IReadOnlyList<string> Headers { get; set; } = [];

    /// <summary>Of a cell: how many columns it takes.</summary>
    public int Columns { get; set; } = 1;

    /// <summary>Of a cell: how many rows it takes.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>What it says that its content reads; null where it says nothing.</summary>
    public string? Said { get; set; }

    /// <summary>How many elements in it have content of their own.</summary>
    public int Texts => Kids.Sum(k => k.Element?.Texts ?? 0) + (Kids.Exists(k => k.Element is null) ? 1 : 0);

    /// <summary>True where an element in it has such a role.</summary>
    public bool Says(Predicate<string> role) =>
        Kids.Exists(k => k.Element is { } kid && (role(kid.Role) || kid.Says(role)));
}

/// <summary>A part of an element: another, or content on a page.</summary>
/// <param name="Element">The other element; null for content.</param>
/// <param name="Structure">The place of the page in the structure.</param>
/// <param name="Mark">The content.</param>
internal readonly record struct PdfKid(PdfElement? Element, int Structure, PdfMark Mark);

/// <summary>Reads the structure of a tagged PDF.</summary>
internal sealed class PdfStructure
{
    private const int Deepest = 150;
    private const int MostElements = 500_000;
    private const int MostSpan = 200;

    private static readonly NameToken Root = NameToken.Create("StructTreeRoot");
    private static readonly NameToken Roles = NameToken.Create("RoleMap");
    private static readonly NameToken Page = NameToken.Create("Pg");
    private static readonly NameToken Stream = NameToken.Create("Stm");
    private static readonly NameToken Headers = NameToken.Create("Headers");
    private static readonly NameToken ColSpan = NameToken.Create("ColSpan");
    private static readonly NameToken RowSpan = NameToken.Create("RowSpan");

    private readonly IPdfTokenScanner _scanner;
    private readonly PdfBudget _budget;
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _pages = [];
    private readonly HashSet<long> _seen = [];
    private int _elements;

    private PdfStructure(IPdfTokenScanner scanner, PdfBudget budget) => (_scanner, _budget) = (scanner, budget);

    /// <summary>The root; null where the file is not tagged.</summary>
    public static PdfElement? Read(PdfDocument document, PdfBudget budget)
    {
        var reading = new PdfStructure(document.Structure.TokenScanner, budget);
        if (
            reading.Resolve(document.Structure.Catalog.CatalogDictionary, Root) is not DictionaryToken root
            || !root.Data.ContainsKey(NameToken.K.Data)
        )
        {
            return null;
        }
        if (reading.Resolve(root, Roles) is DictionaryToken roles)
        {
            foreach (var (name, token) in roles.Data)
            {
                if (reading.Resolve(token) is NameToken standard)
                {
                    reading._roles[name] = standard.Data;
                }
            }
        }
        var all = new PdfElement("Document");
        reading.AddKids(all, root.Data[NameToken.K.Data], structure: -1, depth: 0);
        return all;
    }

    private void AddKids(PdfElement parent, IToken? token, int structure, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }
        // An element that is found again would be read without an end.
        if (token is IndirectReferenceToken reference && !_seen.Add(reference.Data.ObjectNumber))
        {
            return;
        }
        switch (Resolve(token))
        {
            case ArrayToken array:
                foreach (var one in array.Data)
                {
                    AddKids(parent, one, structure, depth + 1);
                }
                break;
            case NumericToken id:
                parent.Kids.Add(new PdfKid(null, structure, new PdfMark(0, id.Int)));
                break;
            case DictionaryToken content when Resolve(content, NameToken.Mcid) is NumericToken id:
                var form = content.Data.TryGetValue(Stream.Data, out var of) && of is IndirectReferenceToken drawn;
                parent.Kids.Add(
                    new PdfKid(
                        null,
                        PageOf(content) ?? structure,
                        new PdfMark(form ? ((IndirectReferenceToken)of!).Data.ObjectNumber : 0, id.Int)
                    )
                );
                break;
            case DictionaryToken element when Resolve(element, NameToken.S) is NameToken role:
                _budget.Require(_elements++ < MostElements);
                var kid = new PdfElement(Standard(role.Data));
                Describe(kid, element);
                parent.Kids.Add(new PdfKid(kid, structure, PdfMark.None));
                if (element.Data.TryGetValue(NameToken.K.Data, out var kids))
                {
                    AddKids(kid, kids, PageOf(element) ?? structure, depth + 1);
                }
                break;
            default:
                break; // an annotation, or damage
        }
    }

    private string Standard(string role)
    {
        for (var i = 0; i < 10 && _roles.TryGetValue(role, out var standard) && standard != role; i++)
        {
            role = standard;
        }
        return role;
    }

    private void Describe(PdfElement kid, DictionaryToken element)
    {
        kid.Id = Text(Resolve(element, NameToken.Id));
        kid.Said = Text(Resolve(element, NameToken.ActualText)) is { } said ? SaidText.Of(said) : null;
        foreach (var about in Attributes(element))
        {
            if (Resolve(about, Headers) is ArrayToken headers)
            {
                kid.Headers = [.. headers.Data.Select(h => Text(Resolve(h))).OfType<string>()];
            }
            kid.Columns = Span(about, ColSpan) ?? kid.Columns;
            kid.Rows = Span(about, RowSpan) ?? kid.Rows;
        }
    }

    private IEnumerable<DictionaryToken> Attributes(DictionaryToken element) =>
        Resolve(element, NameToken.A) switch
        {
            DictionaryToken one => [one],
            ArrayToken many => many.Data.Select(Resolve).OfType<DictionaryToken>(),
            _ => [],
        };

    private int? Span(DictionaryToken about, NameToken name) =>
        Resolve(about, name) is NumericToken span ? Math.Clamp(span.Int, 1, MostSpan) : null;

    // Its place in the structure, which the page says itself when it is drawn.
    private int? PageOf(DictionaryToken element)
    {
        if (!element.Data.TryGetValue(Page.Data, out var token) || token is not IndirectReferenceToken reference)
        {
            return null;
        }
        if (!_pages.TryGetValue(reference.Data.ObjectNumber, out var place))
        {
            place =
                Resolve(token) is DictionaryToken page && Resolve(page, NameToken.StructParents) is NumericToken number
                    ? number.Int
                    : -1;
            _pages[reference.Data.ObjectNumber] = place;
        }
        return place;
    }

    private static string? Text(IToken? token) =>
        token switch
        {
            StringToken text => text.Data,
            HexToken hex => hex.Data,
            NameToken name => name.Data,
            _ => null,
        };

    private IToken? Resolve(DictionaryToken dictionary, NameToken name) =>
        dictionary.Data.TryGetValue(name.Data, out var token) ? Resolve(token) : null;

    private IToken? Resolve(IToken? token)
    {
        for (var i = 0; i < 10 && token is IndirectReferenceToken reference; i++)
        {
            token = _scanner.Get(reference.Data)?.Data;
        }
        return token;
    }
}
