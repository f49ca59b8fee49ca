using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Store.Indicators;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>Indikatorkatalog: what the program proposes that indicators are, and what the municipality has of them.</summary>
[Needs(Right.Read)]
public sealed class CatalogueModel(Place place) : PageModel
{
    /// <summary>All definitions.</summary>
    public IReadOnlyList<CatalogueRow> All { get; private set; } = [];

    /// <summary>Those that are asked for.</summary>
    public IReadOnlyList<CatalogueRow> Shown { get; private set; } = [];

    /// <summary>A part of the name, as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>"used" where only those that the municipality uses are asked for, in the word of the address.</summary>
    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Which { get; set; }

    /// <summary>Whether only those that the municipality uses are asked for.</summary>
    public bool OnlyUsed => Which == "anvands";

    /// <summary>True where nothing is left out.</summary>
    public bool IsWhole => Shown.Count == All.Count;

    /// <summary>The query of an address that gives the same rows as a file.</summary>
    public string FileAddress =>
        QueryString
            .Create(
                new KeyValuePair<string, string?>[] { new("format", "csv"), new("q", Text), new("visa", Which) }.Where(
                    pair => pair.Value is { Length: > 0 }
                )
            )
            .Value!;

    /// <summary>The page.</summary>
    /// <param name="format">"csv" or "xlsx" for a file.</param>
    public async Task<IActionResult> OnGet(string? format)
    {
        var shipped = FieldVocabulary.Definitions.All;
        var used = await IndicatorCatalogue.Used(place.Db, shipped.SelectMany(definition => definition.Names));
        All =
        [
            .. shipped
                .Select(definition => new CatalogueRow(
                    definition,
                    definition
                        .Names.Select(name => used.GetValueOrDefault(SwedishText.Fold(name)))
                        .FirstOrDefault(own => own is not null)
                ))
                .OrderBy(row => row.Shipped.Name, SwedishOrder.Names),
        ];
        var folded = SwedishText.Fold(Text ?? "");
        Shown = [.. All.Where(row => row.IsCalled(folded) && (!OnlyUsed || row.Own is not null))];
        return TableFile.IsAsked(format)
            ? new TableFile(
                $"indikatorkatalog-{place.Municipality.Slug}",
                CatalogueRow.Heads,
                Shown.Select(row => row.Cells)
            )
            : Page();
    }
}
