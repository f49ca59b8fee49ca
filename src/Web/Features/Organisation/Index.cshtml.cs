using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>A municipality: its boards, and which documents there are of each year.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place) : PageModel
{
    /// <summary>The years of which there is a document, the latest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The boards with a document, in Swedish order.</summary>
    public IReadOnlyList<StoredBoard> Boards { get; private set; } = [];

    private ILookup<(Guid Board, int Year), DocumentKind> _kinds = Array
        .Empty<DocumentKind>()
        .ToLookup(_ => (Guid.Empty, 0));

    /// <summary>The kinds of document that a board has of a year, the latest case first.</summary>
    public IEnumerable<DocumentKind> Kinds(StoredBoard board, int year) =>
        _kinds[(board.Id, year)].OrderByDescending(DocumentKinds.Order);

    /// <summary>A year as it stands in an address.</summary>
    public static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Loads them.</summary>
    public async Task<IActionResult> OnGet(string? format)
    {
        var documents = await place
            .Db.Documents.Where(d => d.State == DocumentState.Accepted)
            .Select(d => new
            {
                Board = d.BoardId ?? Guid.Empty,
                Year = d.Year ?? 0,
                d.Kind,
            })
            .ToListAsync();
        _kinds = documents.ToLookup(d => (d.Board, d.Year), d => d.Kind);
        Years = [.. documents.Select(d => d.Year).Distinct().OrderDescending()];
        var known = documents.Select(d => d.Board).ToHashSet();
        Boards = [.. place.Boards.Where(b => known.Contains(b.Id))];
        return TableFile.IsAsked(format) ? AsFile() : Page();
    }

    private TableFile AsFile() =>
        new TableFile(
            $"dokument-{place.Municipality.Slug}",
            ["Nämnd", .. Years.Select(Text)],
            Boards.Select(board =>
                (SheetCell[])
                    [
                        board.Name,
                        .. Years.Select(year =>
                            SheetCell.FromString(string.Join(", ", Kinds(board, year).Select(DocumentKinds.Name)))
                        ),
                    ]
            )
        );
}
