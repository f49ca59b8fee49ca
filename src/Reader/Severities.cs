using System.Globalization;
using Styrkedja.Core.Checks;

namespace Styrkedja.Reader;

/// <summary>The severities in the words of users.</summary>
internal static class Severities
{
    /// <summary>The severity that a word names, in Swedish or as programs write it; without a word the least grave.</summary>
    /// <returns>Null for another word.</returns>
    public static Severity? Read(string? word) =>
        word switch
        {
            null or "upplysning" or "info" => Severity.Info,
            "varning" or "warning" => Severity.Warning,
            "fel" or "error" => Severity.Error,
            _ => null,
        };

    /// <summary>The heading over findings of one severity.</summary>
    public static string Heading(Severity severity) =>
        severity switch
        {
            Severity.Error => "Fel",
            Severity.Warning => "Varningar",
            Severity.Info => "Upplysningar",
        };

    /// <summary>How many there are of each: "3 fel, 1 varning, 2 upplysningar".</summary>
    public static string Count(IReadOnlyList<Finding> findings)
    {
        string Of(Severity severity, string one, string many)
        {
            var count = findings.Count(f => f.Severity == severity);
            return $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
        }
        return $"{Of(Severity.Error, "fel", "fel")}, {Of(Severity.Warning, "varning", "varningar")}, "
            + Of(Severity.Info, "upplysning", "upplysningar");
    }
}
