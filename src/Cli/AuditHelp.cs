using Styrkedja.Store.Auditing;

namespace Styrkedja.Cli;

/// <summary>The help of the commands about the audit log, in Swedish, with examples.</summary>
internal static class AuditHelp
{
    /// <summary>The command audit.</summary>
    public const string All = """
        Granskningsloggen: varje ändring står där med vem, när, varifrån, vad och varför, och kan inte ändras i efterhand.

        Användning:
          ./styrkedja audit verify [--head HASH]   kontrollerar att ingen har ändrat i loggen eller förbi den
          ./styrkedja audit head                   visar loggens slut, att spara någon annanstans
          ./styrkedja audit seal                   förseglar det som väntar; servern gör det själv var femte sekund
          ./styrkedja audit KOMMANDO --help        hjälp om ett kommando
        """;

    /// <summary>The command audit verify.</summary>
    public static readonly string Verify = $"""
        Kontrollerar granskningsloggen: att ingen förseglad post är ändrad, borttagen, inskjuten eller flyttad, och att
        uppgifterna i databasen, sökningen och inloggningarnas lösenord, koder och länkar är de som loggen säger, tecken för
        tecken, och att ingen har lagt till eller ändrat utlösare (trigger), vyer eller tabeller. Inget ändras, så det
        räcker att få läsa.

        Användning:
          ./styrkedja audit verify [--head HASH] [--database PLATS]

          --head HASH        en hash som audit head eller audit verify har visat tidigare, eller minst de första 16
                             tecknen av den. Den måste finnas kvar i loggen, annars har slutet kapats.
        {StoreHelp.Place}

        Spara hashen där den som sköter databasen inte kommer åt den. Utan den kan ett kapat slut inte märkas, och inte
        heller en logg som någon med full rätt till databasen har skrivit om från en viss post och framåt.

        {TablePlaces.NotHeldInWords}

        Exempel:
          ./styrkedja audit verify
          ./styrkedja audit verify --head 3f0c9a64d1b8e277

        Svarskod: 0 när allt stämmer, 1 när något är ändrat, 2 när databasen inte kan användas eller kommandot är fel
        skrivet.
        """;

    /// <summary>The command audit head.</summary>
    public const string Head = $"""
        Visar granskningsloggens slut: numret på den sista förseglingen och dess hash.

        Användning:
          ./styrkedja audit head [--database PLATS]

        {StoreHelp.Place}

        Spara hashen på ett annat ställe, och ge den senare till ./styrkedja audit verify --head.

        Svarskod: 0 när slutet visas, 1 när inget är förseglat ännu, 2 annars.
        """;

    /// <summary>The command audit seal.</summary>
    public const string Seal = $"""
        Förseglar de poster i granskningsloggen som väntar. Servern gör det själv var femte sekund.

        Användning:
          ./styrkedja audit seal [--database PLATS]

        {StoreHelp.Place}

        Svarskod: 0 när allt är förseglat, 2 annars.
        """;
}
