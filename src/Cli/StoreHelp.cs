namespace Styrkedja.Cli;

/// <summary>The help of the commands that work in a database, in Swedish, with examples.</summary>
internal static class StoreHelp
{
    /// <summary>The option --database.</summary>
    public const string Place = """
          --database PLATS   databasen: en fil (SQLite), eller en anslutning till PostgreSQL som börjar med Host=.
                             Utan valet gäller miljövariabeln STYRKEDJA_DATABASE, och utan den data/styrkedja.db.
        """;

    /// <summary>The command migrate.</summary>
    public const string Migrate = $"""
        Skapar databasen, eller uppdaterar den till den här versionen av Styrkedja.

        Användning:
          ./styrkedja migrate [--serving-role ROLL] [--database PLATS]

          --serving-role ROLL  ger en roll som finns i PostgreSQL rätt att köra servern. Den får läsa och skriva
                               uppgifter men äger inga tabeller, och i granskningsloggen får den bara lägga till.
                               Ange valet vid varje uppdatering, så att det gäller nya tabeller också.
        {Place}

        Uppdateringen görs hel eller inte alls. Ta en säkerhetskopia före en uppgradering.

        Exempel:
          ./styrkedja migrate
          ./styrkedja migrate --database "Host=127.0.0.1;Username=styrkedja;Database=styrkedja"
          ./styrkedja migrate --serving-role styrkedja_server --database "Host=…;Username=agare;Database=styrkedja"

        Svarskod: 0 när databasen är uppdaterad, 2 annars.
        """;

    /// <summary>The command seed.</summary>
    public const string Seed = $"""
        Lägger in exempelkommunen, som är påhittad, med dokument att titta på. Det som redan finns ändras inte.

        Användning:
          ./styrkedja seed [--database PLATS]

        {Place}

        Exempel:
          ./styrkedja seed --database prova.db

        Svarskod: 0 när exemplet finns i databasen, 2 annars.
        """;

    /// <summary>The command import.</summary>
    public const string Import = $"""
        Läser in planer och rapporter i databasen. De väntar där på granskning, eller godkänns genast med --accept.

        Användning:
          ./styrkedja import FIL… [--municipality KOMMUN [--new-municipality]]
                             [--board NÄMND] [--year ÅR] [--kind SLAG] [--accept] [--doubtful]
                             [--database PLATS]

          FIL                    en eller flera filer: text, .docx eller .pdf, högst 20 MB var
          --municipality KOMMUN  kommunens namn, eller dess del av adressen; behövs inte när det bara finns en
          --new-municipality     lägger in kommunen om den inte finns
          --accept               godkänner dokumenten genast, i stället för ett tidigare om samma nämnd, år och slag
          --board NÄMND          nämnden, när den inte ska läsas ur dokumentet
          --year ÅR              året, likaså: 1900–2199
          --kind SLAG            slaget, likaså: plan, t1, t2, vb eller manad
          --doubtful             godkänner också dokument med rader som ser ut som tabellrader men inte är förstådda
                                 (--board, --year, --kind och --doubtful används tillsammans med --accept)
        {Place}

        Varje fil läses och korrekturläses som av check, och sparas hel eller inte alls. Samma fil en gång till
        ändrar inget. Det som blev av varje fil skrivs på en rad; fel skrivs på standard fel, och övriga filer läses.

        Exempel:
          ./styrkedja import plan-2025.docx --municipality "Lindvik kommun" --new-municipality
          ./styrkedja import *.txt --municipality lindvik --accept
          ./styrkedja import rapport.pdf --accept --kind t2 --year 2025

        Svarskod: 0 när alla filer är inlästa, 1 när någon väntar på granskning fast --accept angavs,
        2 när en fil inte kan läsas, databasen inte kan användas eller kommandot är fel skrivet.
        """;

    /// <summary>The command backup.</summary>
    public const string Backup = $"""
        Säkerhetskopierar hela databasen till en fil, som den är i ett ögonblick. Andra kan arbeta under tiden.

        Användning:
          ./styrkedja backup FIL [--database PLATS]

          FIL                den nya filen; en som finns skrivs inte över
        {Place}

        För PostgreSQL behövs Debianpaketet postgresql-client.

        Exempel:
          ./styrkedja backup styrkedja-2025-03-01.backup

        Svarskod: 0 när kopian är klar, 2 annars.
        """;

    /// <summary>The command restore.</summary>
    public const string Restore = $"""
        Återställer databasen från en säkerhetskopia.

        Användning:
          ./styrkedja restore FIL [--replace] [--database PLATS]

          FIL                säkerhetskopian, från samma slags databas
          --replace          ersätter det som finns i databasen; det försvinner
        {Place}

        Stoppa andra program som använder databasen först. Om återställningen inte går är det som fanns kvar.
        Kör sedan ./styrkedja migrate om kopian är från en äldre version, och med --serving-role om servern har en egen
        roll i PostgreSQL: rättigheter följer inte med. Kontrollera till sist loggen med ./styrkedja audit verify.

        Exempel:
          ./styrkedja restore styrkedja-2025-03-01.backup --database ny.db
          ./styrkedja restore styrkedja-2025-03-01.backup --replace

        Svarskod: 0 när databasen är återställd, 2 annars.
        """;
}
