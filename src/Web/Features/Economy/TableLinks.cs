using System.Globalization;

namespace Styrkedja.Web.Features.Economy;

/// <summary>Addresses of tables. They name the document, so that they lead to the same table when a later one comes.</summary>
internal static class TableLinks
{
    /// <summary>The page of a table of the document shown.</summary>
    /// <param name="place">Where.</param>
    /// <param name="number">Its place in the document, from 1.</param>
    /// <param name="more">What follows: "&amp;format=csv".</param>
    public static string Table(this Place place, int number, string more = "") =>
        place.Link("ekonomi/" + number.ToString(CultureInfo.InvariantCulture)) + place.Chosen() + more;

    /// <summary>"?dokument=plan".</summary>
    public static string Chosen(this Place place) => "?dokument=" + place.Document.Slug;
}
