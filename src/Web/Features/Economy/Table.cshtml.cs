using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Economy;

/// <summary>One table of a document in full, what is printed beside what is computed.</summary>
[Needs(Right.Read)]
public sealed class TableModel(Place place, EconomyCache cache) : PageModel
{
    /// <summary>The table.</summary>
    public TableView View { get; private set; } = null!;

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The one before it, and its place from 1; null for none.</summary>
    public (string Name, int Number)? Previous { get; private set; }

    /// <summary>The one after it, and its place from 1; null for none.</summary>
    public (string Name, int Number)? Next { get; private set; }

    /// <summary>Loads it.</summary>
    /// <param name="table">Its place in the document, from 1.</param>
    /// <param name="format">"csv" or "xlsx" for a file.</param>
    /// <param name="varav">"dolj" folds the rows that are parts.</param>
    public async Task<IActionResult> OnGet(int table, string? format, string? varav)
    {
        var economy = await cache.Of(place.Db, place.Document.Reading);
        if (table < 1 || table > economy.Tables.Count)
        {
            return NotFound();
        }
        View = new TableView(economy, table - 1, varav != "dolj");
        Name = economy.Names[table - 1];
        Previous = table > 1 ? (economy.Names[table - 2], table - 1) : null;
        Next = table < economy.Tables.Count ? (economy.Names[table], table + 1) : null;
        return TableFile.IsAsked(format) ? AsFile() : Page();
    }

    private TableFile AsFile()
    {
        var (header, rows) = View.Csv();
        return new TableFile($"{View.Table.Title} {place.Board?.Slug} {place.YearText}", header, rows);
    }
}
