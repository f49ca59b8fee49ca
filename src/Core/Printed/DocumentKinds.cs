using Styrkedja.Core.Periods;

namespace Styrkedja.Core.Printed;

/// <summary>The kinds of document in the words of users, in addresses and on the command line.</summary>
public static class DocumentKinds
{
    private const string Decided = "-beslutad";

    /// <summary>All that a document can be, in the order of the year; what is unknown is none of them.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        DocumentKind.Plan,
        DocumentKind.MonthlyReport,
        DocumentKind.Tertial1,
        DocumentKind.Tertial2,
        DocumentKind.AnnualReport,
    ];

    /// <summary>"Verksamhetsplan".</summary>
    public static string Name(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => "Verksamhetsplan",
            DocumentKind.Tertial1 => "Tertialrapport 1",
            DocumentKind.Tertial2 => "Tertialrapport 2",
            DocumentKind.AnnualReport => "Verksamhetsberättelse",
            DocumentKind.MonthlyReport => "Månadsrapport",
            DocumentKind.Unknown => "Okänt slag",
        };

    /// <summary>"plan", "t1", "t2", "vb", "manad": part of an address, and what is typed on a command line.</summary>
    public static string Slug(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => "plan",
            DocumentKind.Tertial1 => "t1",
            DocumentKind.Tertial2 => "t2",
            DocumentKind.AnnualReport => "vb",
            DocumentKind.MonthlyReport => "manad",
            DocumentKind.Unknown => "",
        };

    /// <summary>The same of a document, which another of its kind may stand beside: "plan", "plan-beslutad".</summary>
    public static string Slug(DocumentKind kind, DocumentOrigin origin) =>
        origin == DocumentOrigin.Written ? Slug(kind) + Decided : Slug(kind);

    /// <summary>"Verksamhetsplan"; of one that was written here "Verksamhetsplan (beslutad här)".</summary>
    public static string Name(DocumentKind kind, DocumentOrigin origin) =>
        origin == DocumentOrigin.Written ? Name(kind) + " (beslutad här)" : Name(kind);

    /// <summary>The kind of a <see cref="Slug(DocumentKind)"/>, or of "månad"; null where there is none.</summary>
    public static DocumentKind? Read(string? slug)
    {
        foreach (var kind in All)
        {
            if (Slug(kind) == (slug == "månad" ? "manad" : slug))
            {
                return kind;
            }
        }
        return null;
    }

    /// <summary>The period that a document of a kind and year speaks of; which month a month's report is of is not read.</summary>
    public static Period Period(DocumentKind kind, int year) =>
        kind switch
        {
            DocumentKind.Tertial1 => Periods.Period.Tertial1(year),
            DocumentKind.Tertial2 => Periods.Period.Tertial2(year),
            DocumentKind.Plan or DocumentKind.AnnualReport or DocumentKind.MonthlyReport or DocumentKind.Unknown =>
                Periods.Period.WholeYear(year),
        };

    /// <summary>How late in the year's work a kind comes; what comes later is shown first, what is unknown last.</summary>
    public static int Order(DocumentKind kind)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == kind)
            {
                return i;
            }
        }
        return -1;
    }
}
