using Styrkedja.Core.SteeringDocuments;

namespace Styrkedja.Cli;

/// <summary>The kinds of document in the words of users.</summary>
internal static class KindWords
{
    /// <summary>"Verksamhetsplan".</summary>
    public static string Name(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => "Verksamhetsplan",
            DocumentKind.Tertial1 => "Tertialrapport 1",
            DocumentKind.Tertial2 => "Tertialrapport 2",
            DocumentKind.AnnualReport => "Verksamhetsberättelse",
            _ => "Månadsrapport",
        };

    /// <summary>The kind that a word on the command line names, or null.</summary>
    public static DocumentKind? Read(string word) =>
        word switch
        {
            "plan" => DocumentKind.Plan,
            "t1" => DocumentKind.Tertial1,
            "t2" => DocumentKind.Tertial2,
            "vb" => DocumentKind.AnnualReport,
            "manad" or "månad" => DocumentKind.MonthlyReport,
            _ => null,
        };
}
