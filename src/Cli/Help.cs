namespace Styrkedja.Cli;

/// <summary>The help, in Swedish, with examples.</summary>
internal static class Help
{
    /// <summary>What the program can do.</summary>
    public const string All = """
        Styrkedja läser kommunala styrdokument till poster som går att lita på och spåra.

        Användning:
          ./styrkedja read FIL… [--json]   läser planer och rapporter (.txt, .docx, .pdf)
          ./styrkedja --version            visar versionen
          ./styrkedja KOMMANDO --help      hjälp om ett kommando

        Exempel:
          ./styrkedja read plan-2025.docx
          ./styrkedja read plan-2025.pdf --json > plan-2025.json

        Svarskod: 0 när allt gick att läsa, 2 när en fil inte kan läsas eller kommandot är fel skrivet.
        """;

    /// <summary>The command read.</summary>
    public const string Read = """
        Läser en verksamhetsplan, tertialrapport eller verksamhetsberättelse.

        Användning:
          ./styrkedja read FIL… [--json]

          FIL       en eller flera filer: text, .docx eller .pdf, högst 20 MB var
          --json    skriver posterna som JSON på standard ut; tar en enda fil

        Utan --json visas en sammanfattning: vad dokumentet är, målkedjan med antal, tabellerna,
        och det som är osäkert eller inte kunde tolkas, med radnummer.

        Exempel:
          ./styrkedja read verksamhetsplan.txt
          ./styrkedja read *.txt
          ./styrkedja read rapport.docx --json | jq '.indicators | length'
        """;
}
