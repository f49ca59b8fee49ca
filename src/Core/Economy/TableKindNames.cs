using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Economy;

/// <summary>The kinds of table in the words of users.</summary>
public static class TableKindNames
{
    /// <summary>All, in the order that they are listed in.</summary>
    public static IReadOnlyList<TableKind> All { get; } =
    [
        TableKind.Budget,
        TableKind.Result,
        TableKind.GrossChanges,
        TableKind.Applications,
        TableKind.ResultUnits,
        TableKind.Investments,
        TableKind.Balance,
        TableKind.Volumes,
        TableKind.Feedback,
        TableKind.Personnel,
        TableKind.Other,
    ];

    /// <summary>"Budget", "Resultat" …</summary>
    public static string Of(TableKind kind) =>
        kind switch
        {
            TableKind.Budget => "Budget",
            TableKind.Result => "Resultat",
            TableKind.GrossChanges => "Omslutningsförändringar",
            TableKind.Applications => "Budgetjusteringar",
            TableKind.ResultUnits => "Resultatenheter",
            TableKind.Investments => "Investeringar",
            TableKind.Balance => "Balans",
            TableKind.Volumes => "Volymer",
            TableKind.Feedback => "Synpunkter och klagomål",
            TableKind.Personnel => "Personal",
            TableKind.Other => "Övrigt",
        };
}
