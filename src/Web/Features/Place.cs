using System.Globalization;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Settings;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Plans;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features;

/// <summary>
/// Where in the municipality a page is: municipality, board and year of its address, and the documents that are accepted
/// there. Loaded once for a request, before the page.
/// </summary>
public sealed class Place(Database database, CurrentPerson person) : IAsyncDisposable
{
    /// <summary>How much of a file's hash stands in an address: enough for no two files to share it.</summary>
    public const int SourceLetters = 16;

    private StyrkedjaDb? _db;
    private Surroundings? _around;
    private string? _askedBoard;
    private PlacedDocument? _document;
    private Task<PlaceInHand?>? _hand;

    /// <summary>False on pages without a municipality in their address.</summary>
    public bool IsKnown => _around is not null;

    /// <summary>The municipality of the address.</summary>
    public StoredMunicipality Municipality =>
        _around?.Municipality ?? throw new InvalidOperationException("No municipality.");

    /// <summary>The database as that municipality sees it.</summary>
    public StyrkedjaDb Db => _db ?? throw new InvalidOperationException("No municipality.");

    /// <summary>Who acts in the municipality.</summary>
    public Guid Person => person.Person ?? throw new InvalidOperationException("Nobody acts here.");

    /// <summary>Whether whoever reads reports values of the board, and so sees those that rest on few answers (R23).</summary>
    public bool SeesFewAnswers => Board is { } board && person.May(Right.CorrectValues, [board.Id]);

    /// <summary>What the municipality has decided for itself.</summary>
    public DatedSettings Settings => _around?.Settings ?? throw new InvalidOperationException("No municipality.");

    /// <summary>Whether the board of the address took over from another, or another from it.</summary>
    public bool BoardHasRelatives => _around?.Boards.Any(b => b.Board.Id == Board?.Id && b.HasRelatives) is true;

    /// <summary>Its boards, in Swedish order.</summary>
    public IReadOnlyList<StoredBoard> Boards { get; private set; } = [];

    /// <summary>Those that have a year: an accepted document, or one that is open for planning.</summary>
    public IReadOnlyList<StoredBoard> BoardsWithYears { get; private set; } = [];

    /// <summary>The latest year of which each of these has a document; where it has none the latest that is open.</summary>
    public IReadOnlyDictionary<Guid, int> LatestYears { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>The board of the address; null where there is none in it.</summary>
    public StoredBoard? Board { get; private set; }

    /// <summary>The year of the address; null where there is none in it.</summary>
    public int? Year { get; private set; }

    /// <summary>The accepted documents of the board, the latest year first, and in a year the latest case first.</summary>
    public IReadOnlyList<PlacedDocument> BoardDocuments { get; private set; } = [];

    /// <summary>Those of the year, the latest case first: annual report, tertial reports, plan.</summary>
    public IReadOnlyList<PlacedDocument> Documents { get; private set; } = [];

    /// <summary>The years that are open for planning for the board.</summary>
    public IReadOnlyList<int> OpenedYears { get; private set; } = [];

    /// <summary>False for a year that is open and has no document yet.</summary>
    public bool HasDocument => _document is not null;

    /// <summary>
    /// The document of the year that a page shows: the one that the address asks for, else the latest case of the year;
    /// a monthly report only where there is nothing else.
    /// </summary>
    public PlacedDocument Document => _document ?? throw new InvalidOperationException("No year.");

    /// <summary>What keeps a choice of document from page to page: "?dokument=plan"; empty where none was made.</summary>
    public string Query { get; private set; } = "";

    /// <summary>True where the document speaks of a year that has not ended.</summary>
    public bool ShowsForecast => _document is { Kind: DocumentKind.Tertial1 or DocumentKind.Tertial2 };

    /// <summary>The year of the address, as it stands there; empty where there is none.</summary>
    public string YearText => Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The board and year that the menu leads to; null where there is none.</summary>
    public Task<PlaceInHand?> Hand(HttpContext context) =>
        _hand ??= IsKnown ? PlaceInHand.Find(this, person, context.Request) : Task.FromResult<PlaceInHand?>(null);

    /// <summary>Where a page is, in words: "Lindvik · Södra Lindviks områdesnämnd · 2024 · tertialrapport 1".</summary>
    public string Words =>
        !IsKnown
            ? ""
            : string.Join(
                " · ",
                new[]
                {
                    Municipality.Name,
                    Board?.Name,
                    YearText,
                    _document is null ? null : DocumentKinds.Name(_document.Kind).ToLowerInvariant(),
                }.Where(word => !string.IsNullOrEmpty(word))
            );

    /// <summary>What ends a title: " – Södra Lindviks områdesnämnd 2024".</summary>
    public string TitleEnd => Board is null ? "" : $" – {Board.Name} {YearText}".TrimEnd();

    /// <summary>An address below the municipality.</summary>
    public string MunicipalityLink(string rest = "") => Link(null, null, rest);

    /// <summary>An address below municipality, board and year; parts that are not known are left out.</summary>
    public string Link(string rest = "") => Link(Board, Year, rest);

    /// <summary>An address of another board or year.</summary>
    public string Link(StoredBoard? board, int? year, string rest = "")
    {
        var link = "/" + Municipality.Slug;
        if (board is not null)
        {
            link += "/" + board.Slug;
        }
        if (board is not null && year is { } known)
        {
            link += "/" + known.ToString(CultureInfo.InvariantCulture);
        }
        return rest.Length == 0 ? link : link + "/" + rest;
    }

    /// <summary>The address of some lines in the source of a document: the same for as long as the file is kept.</summary>
    public string Source(string sha256, int first, int last)
    {
        var (from, to) = (first.ToString(CultureInfo.InvariantCulture), last.ToString(CultureInfo.InvariantCulture));
        var until = last > first ? "&till=" + to : "";
        return $"/{Municipality.Slug}/kalla/{sha256[..SourceLetters]}?rad={from}{until}#rad{from}";
    }

    /// <summary>The address of a line in the source of the document that the page shows.</summary>
    public string Source(int first, int last) => Source(Document.Sha256, first, last);

    /// <summary>
    /// Finds the municipality of an address, and who asks there; false where there is none. Asked by <see cref="Access"/> alone.
    /// </summary>
    internal async Task<bool> FindMunicipality(HttpContext context, string slug)
    {
        _askedBoard = context.Request.RouteValues.GetValueOrDefault("board") as string;
        // The menu leads to the board that was seen last from pages that belong to none.
        _askedBoard ??= PlaceInHand.Seen(context.Request, slug)?.Board;
        // Its connection is open until the page has been sent.
        _db = database.Open(Guid.Empty);
        _around = await person.Enter(_db, slug, _askedBoard);
        return IsKnown;
    }

    /// <summary>Finds the board and year of an address; false where there is no such place.</summary>
    internal bool FindBoard(HttpContext context)
    {
        var route = context.Request.RouteValues;
        if (!TryReadYear(route, out var year))
        {
            return false;
        }
        var boards = _around!.Boards;
        Boards = [.. boards.Select(b => b.Board).OrderBy(b => b.Name, SwedishOrder.Names)];
        LatestYears = boards
            .Where(b => (b.Printed ?? b.Opened) is not null)
            .ToDictionary(b => b.Board.Id, b => (b.Printed ?? b.Opened)!.Value);
        BoardsWithYears = [.. Boards.Where(b => LatestYears.ContainsKey(b.Id))];
        if (route.GetValueOrDefault("board") is not string board)
        {
            return true;
        }
        (Board, Year) = (Boards.FirstOrDefault(b => b.Slug == board), year);
        if (Board is null)
        {
            return false;
        }
        (BoardDocuments, OpenedYears) = (_around.Documents, _around.OpenedYears);
        Documents = [.. BoardDocuments.Where(d => d.Year == year)];
        Choose(context.Request.Query["dokument"]);
        return year is not { } asked
            || Documents.Count > 0
            || (
                OpenedYears.Contains(asked)
                && context.GetEndpoint()?.Metadata.GetMetadata<NeedsNoDocumentAttribute>() is not null
            );
    }

    /// <summary>The years of a board: that of the address and that which was seen last are known.</summary>
    internal async Task<BoardYears> YearsOf(StoredBoard board) =>
        board.Slug == _askedBoard ? YearsAround : await BoardYears.Of(Db, board.Id);

    private BoardYears YearsAround =>
        _around is null ? new([], []) : new([.. _around.Documents.Select(d => d.Year).Distinct()], _around.OpenedYears);

    // The constraint on routes also takes "-2024", "+2024" and " 2024".
    private static bool TryReadYear(RouteValueDictionary route, out int? year)
    {
        year = null;
        if (route.GetValueOrDefault("year") is not string text)
        {
            return true;
        }
        var understood = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        year = number;
        return understood;
    }

    /// <summary>Lets nothing of the municipality be shown: whoever asks has nothing to do with it.</summary>
    internal void Forget() => _around = null;

    /// <summary>The document of the year that an address names; by its case alone whichever there is of it; null for none.</summary>
    internal PlacedDocument? Called(string? slug) =>
        Documents.FirstOrDefault(d => d.Slug == slug)
        ?? Documents.FirstOrDefault(d => DocumentKinds.Slug(d.Kind) == slug);

    private void Choose(string? slug)
    {
        var chosen = Called(slug);
        Query = chosen is null ? "" : "?dokument=" + chosen.Slug;
        _document = chosen ?? PlacedDocument.ShownOf(Documents);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;
}
