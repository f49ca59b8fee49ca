namespace Styrkedja.Cli;

/// <summary>The help, in Swedish, with examples.</summary>
internal static class Help
{
    /// <summary>What the program can do.</summary>
    public const string All = """
        Styrkedja läser kommunala styrdokument till poster som går att lita på och spåra.

        Användning:
          ./styrkedja read FIL… [--json]   läser planer och rapporter (.txt, .docx, .pdf)
          ./styrkedja check FIL…           korrekturläser dem: summor, mål, text mot tabell
          ./styrkedja import FIL…          läser in dem i databasen
          ./styrkedja migrate              skapar eller uppdaterar databasen
          ./styrkedja seed                 lägger in en påhittad exempelkommun
          ./styrkedja backup FIL           säkerhetskopierar databasen
          ./styrkedja restore FIL          återställer den
          ./styrkedja audit verify         kontrollerar att ingen har ändrat i granskningsloggen
          ./styrkedja --version            visar versionen
          ./styrkedja KOMMANDO --help      hjälp om ett kommando

        Exempel:
          ./styrkedja read plan-2025.docx
          ./styrkedja read plan-2025.pdf --json > plan-2025.json
          ./styrkedja check plan-2025.docx
          ./styrkedja import plan-2025.docx --municipality "Lindvik kommun" --new-municipality

        Svarskod: 0 när allt gick bra, 1 när check fann minst ett fel, import inte kunde godkänna eller audit verify
        fann att något är ändrat, 2 när en fil inte kan läsas, databasen inte kan användas eller kommandot är fel
        skrivet.
        """;
}
