using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Features;

namespace Styrkedja.Web.Components;

/// <summary>The rows of a page to take away, in the form that the address asks for: <c>format=csv</c> or <c>format=xlsx</c>.</summary>
/// <param name="name">What the table is called; becomes the file's name.</param>
/// <param name="columns">The heads of the columns.</param>
/// <param name="rows">As many cells each as there are columns.</param>
public sealed class TableFile(string name, IReadOnlyList<string> columns, IEnumerable<SheetCell[]> rows) : IActionResult
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Whether an address asks for a file.</summary>
    /// <param name="format">What it says of the form.</param>
    public static bool IsAsked(string? format) => format is "csv" or "xlsx";

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var answer = context.HttpContext.Request.Query["format"] == "xlsx" ? await Workbook(context) : AsCsv();
        await answer.ExecuteResultAsync(context);
    }

    private FileContentResult AsCsv() =>
        new(Csv.Bytes(columns, rows), "text/csv; charset=utf-8") { FileDownloadName = Csv.FileName(name) + ".csv" };

    private async Task<FileContentResult> Workbook(ActionContext context)
    {
        var sheet = new Sheet(name, columns, [.. rows], About(context.HttpContext));
        return new FileContentResult(await Documents.Writing.Spreadsheets.Workbook.Write(sheet), Xlsx)
        {
            FileDownloadName = Csv.FileName(name) + ".xlsx",
        };
    }

    private List<(string, string)> About(HttpContext context)
    {
        var (request, place) = (context.Request, context.RequestServices.GetRequiredService<Place>());
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var about = new List<(string, string)>
        {
            ("Tabell", name),
            ("Adress", $"{request.Scheme}://{request.Host}{request.Path}{Asked(request)}"),
            ("Hämtad", SwedishTime.Write(now.UtcDateTime)),
        };
        if (place.IsKnown)
        {
            about.Insert(1, ("Gäller", place.Words));
        }
        if (place.IsKnown && place.HasDocument)
        {
            about.Add(("Källa", place.Document.Title));
            about.Add(("Källans fil, SHA-256", place.Document.Sha256));
        }
        return about;
    }

    // The page itself, not the file.
    private static QueryString Asked(HttpRequest request) =>
        QueryString.Create(request.Query.Where(q => q.Key != "format"));
}
