namespace Styrkedja.Reader;

/// <summary>The help of the commands that read, in Swedish, with examples.</summary>
internal static class ReadingHelp
{
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

    /// <summary>The command check.</summary>
    public const string Check = """
        Korrekturläser verksamhetsplaner, tertialrapporter och verksamhetsberättelser.

        Användning:
          ./styrkedja check FIL… [--severity GRAD] [--json | --sarif]

          FIL               en eller flera filer: text, .docx eller .pdf, högst 20 MB var
          --severity GRAD   visar iakttagelser av den graden och allvarligare:
                            fel, varning eller upplysning (även error, warning, info)
          --json            skriver iakttagelserna som JSON på standard ut
          --sarif           skriver dem som SARIF 2.1.0, som redigerare och CI kan visa

        Varje iakttagelse visas med kontrollens namn, plats, raden som den är tryckt, och vad som bör göras.
          fel           räkningen eller en regel stämmer inte, utöver avrundning
          varning       två uppgifter säger emot varandra, eller ett värde är misstänkt
          upplysning    något väntat saknas, eller kunde inte avgöras
        Antalen gäller alla iakttagelser, även dem som --severity döljer.

        Exempel:
          ./styrkedja check verksamhetsplan.docx
          ./styrkedja check *.txt --severity varning
          ./styrkedja check rapport.docx --json | jq '.errors'
          ./styrkedja check rapport.txt --sarif > rapport.sarif

        Svarskod: 0 när inget fel finns, 1 när minst ett fel finns i någon fil, 2 när en fil inte kan läsas.
        """;
}
