using System.Globalization;
using Styrkedja.Core.Checks;

namespace Styrkedja.Web.Features.Findings;

/// <summary>Findings in the words of users.</summary>
public static class SeverityWords
{
    private static readonly Dictionary<string, string> Titles = CheckCatalogue.All.ToDictionary(
        check => check.Name,
        check => check.Title,
        StringComparer.Ordinal
    );

    /// <summary>"Fel", "Varning", "Upplysning".</summary>
    public static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "Fel",
            Severity.Warning => "Varning",
            _ => "Upplysning",
        };

    /// <summary>"fel", "varning", "upplysning": part of an address.</summary>
    public static string Slug(Severity severity) => Name(severity).ToLowerInvariant();

    /// <summary>The class of its mark.</summary>
    public static string Class(Severity severity) =>
        severity switch
        {
            Severity.Error => "finding-error",
            Severity.Warning => "finding-warning",
            _ => "finding-info",
        };

    /// <summary>What users call a check; its name where this program has no such check any more.</summary>
    public static string Title(string check) => Titles.GetValueOrDefault(check, check);

    /// <summary>"rad 12" or "rad 12–14".</summary>
    public static string Place(int first, int last)
    {
        var from = first.ToString(CultureInfo.InvariantCulture);
        return first == last ? $"rad {from}" : $"rad {from}–{last.ToString(CultureInfo.InvariantCulture)}";
    }
}
