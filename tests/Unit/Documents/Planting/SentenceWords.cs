namespace Styrkedja.Unit.Documents.Planting;

/// <summary>How plans and reports say amounts: {A} and {a} are the area, X the amount, {y} the year and {f} the one before.</summary>
internal static class SentenceWords
{
    public static readonly string[] NetBudgets =
    [
        "Nettobudgeten för {a} uppgår till X.",
        "Nettobudgeten för {a} är X.",
        "För {a} uppgår nettobudgeten till X.",
        "{A} har en nettobudget på X.",
        "{A} har en nettobudget om X under {y}.",
        "Budgeten för {a} är netto X.",
        "Till {a} avsätts X netto.",
        "Nämnden avsätter X netto till {a}.",
        "Den budgeterade nettokostnaden för {a} är X.",
        "Under {y} är nettobudgeten för {a} X.",
        "Nettobudget för {a} {y}: X.",
        "Nettokostnaderna för {a} beräknas till X.",
    ];

    public static readonly string[] Costs =
    [
        "Kostnaderna för {a} beräknas till X.",
        "Kostnaderna för {a} uppgår till X.",
        "Kostnaderna inom {a} beräknas uppgå till X.",
        "De budgeterade kostnaderna för {a} är X.",
        "Kostnadsbudgeten för {a} är X.",
        "{A} beräknas ha kostnader på X.",
        "För {a} budgeteras kostnader om X.",
    ];

    public static readonly string[] Incomes =
    [
        "Intäkterna inom {a} beräknas till X.",
        "Intäkterna för {a} uppgår till X.",
        "Intäktsbudgeten för {a} är X.",
        "De budgeterade intäkterna för {a} är X.",
        "{A} beräknas ha intäkter på X.",
        "För {a} budgeteras intäkter om X.",
    ];

    public static readonly string[] Changes =
    [
        "Nettobudgeten för {a} {ökar} med X jämfört med {f}.",
        "Budgeten för {a} har {ökat} med X jämfört med {f}.",
        "Jämfört med {f} {ökar} nettobudgeten för {a} med X.",
        "Nettobudgeten för {a} är X {högre} än {f}.",
        "För {a} {ökar} nettobudgeten med X.",
        "Det är en {ökning} av nettobudgeten för {a} med X.",
        "{A} får en {ökning} av nettobudgeten med X.",
        "Nettobudgeten för {a} {ökar} från {f} med X.",
    ];

    public static readonly string[] Deviations =
    [
        "{A} visar ett {skott} om X.",
        "{A} redovisar ett {skott} på X.",
        "För {a} redovisas ett {skott} om X.",
        "{Skottet} för {a} uppgår till X.",
        "{Skottet} inom {a} är X.",
        "{A} har ett {skott} mot budget på X.",
        "Resultatet för {a} är ett {skott} om X.",
        "{A} går med X i {skott}.",
        "Avvikelsen för {a} är ett {skott} om X.",
        "{A} lämnar ett {skott} på X.",
    ];

    public static readonly string[] Closings =
    [
        "Nettokostnaderna för {a} blev X.",
        "Nettokostnaderna för {a} uppgår till X.",
        "Nettokostnaden för {a} uppgick till X.",
        "{A} hade nettokostnader på X.",
        "Utfallet för {a} blev netto X.",
        "Under {y} uppgick nettokostnaderna för {a} till X.",
    ];
}
