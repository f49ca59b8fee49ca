using Styrkedja.Core.Checks;

namespace Styrkedja.Web.Features.Findings;

/// <summary>Severities in the words of users.</summary>
public static class SeverityWords
{
    /// <summary>"Fel", "Varning", "Upplysning".</summary>
    public static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "Fel",
            Severity.Warning => "Varning",
            Severity.Info => "Upplysning",
        };

    /// <summary>"fel", "varning", "upplysning": part of an address.</summary>
    public static string Slug(Severity severity) => Name(severity).ToLowerInvariant();

    /// <summary>The class of its mark.</summary>
    public static string Class(Severity severity) =>
        severity switch
        {
            Severity.Error => "finding-error",
            Severity.Warning => "finding-warning",
            Severity.Info => "finding-info",
        };
}
