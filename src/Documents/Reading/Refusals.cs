using System.Reflection;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Every reason that a file is refused for, each with a code of its own: a process that read a stranger's file answers by
/// the code, and the sentence that a person sees is found here.
/// </summary>
public static class Refusals
{
    /// <summary>An archive of more parts than a document has.</summary>
    public static Refusal TooManyParts { get; } =
        new("too-many-parts", "Filen har orimligt många delar och läses inte. Öppna den i Word och spara den på nytt.");

    /// <summary>Macros.</summary>
    public static Refusal Macros { get; } =
        new("macros", "Filen innehåller makron och läses därför inte. Spara den som .docx utan makron.");

    /// <summary>Another archive.</summary>
    public static Refusal NotWord { get; } =
        new(
            "not-docx",
            "Filen är ett arkiv men inget Word-dokument (.docx). Packa upp den, eller spara dokumentet som .docx."
        );

    /// <summary>It unpacks to more than a document is.</summary>
    public static Refusal ZipBomb { get; } =
        new(
            "zip-bomb",
            "Filen packas upp till mer än 64 MB text och läses inte. Dela dokumentet, eller spara det på nytt i Word."
        );

    /// <summary>XML that could name other files.</summary>
    public static Refusal Dtd { get; } =
        new("dtd", "Filen innehåller en dokumenttypsdefinition (DTD) och läses därför inte. Spara den på nytt i Word.");

    /// <summary>XML within XML without end.</summary>
    public static Refusal Nesting { get; } =
        new("nesting", "Filen är orimligt djupt nästlad och läses inte. Öppna den i Word och spara den på nytt.");

    /// <summary>More paragraphs or cells than a plan has.</summary>
    public static Refusal TooManyElements { get; } =
        new(
            "too-many-elements",
            "Filen har fler stycken eller tabellceller än en plan eller rapport kan ha och läses inte. "
                + "Dela dokumentet och läs delarna var för sig."
        );

    /// <summary>No text that we know.</summary>
    public static Refusal Encoding { get; } =
        new(
            "encoding",
            "Filen är inte text i UTF-8, UTF-16 eller Windows-1252 (den innehåller tecken som inte går att tolka). "
                + "Spara den som UTF-8, eller använd .docx eller .pdf."
        );

    /// <summary>Letters were lost before the file came here.</summary>
    public static Refusal LostLetters { get; } =
        new(
            "lost-letters",
            "Bokstäver i filen har gått förlorade: där å, ä och ö ska stå finns ett frågetecken i en ruta. "
                + "Spara originalet på nytt som UTF-8, eller använd .docx."
        );

    /// <summary>A Word document without text.</summary>
    public static Refusal NoText { get; } =
        new("no-text", "Dokumentet innehåller ingen text. Om det är inskannat: låt ett program tolka texten först.");

    /// <summary>A Word document that cannot be opened.</summary>
    public static Refusal DamagedWord { get; } =
        new(
            "damaged-docx",
            "Word-filen är skadad eller avkortad och kan inte öppnas. Öppna den i Word, spara den på nytt och försök igen."
        );

    /// <summary>A PDF without text.</summary>
    public static Refusal PdfOfPictures { get; } =
        new(
            "pdf-pictures",
            "PDF-filen innehåller bara bilder, ingen text. Låt ett program tolka texten (OCR), eller hämta originalet i Word."
        );

    /// <summary>A PDF that takes too long.</summary>
    public static Refusal PdfTooSlow { get; } =
        new("pdf-too-slow", "PDF-filen tar för lång tid att tolka. Dela den, eller hämta originalet i Word.");

    /// <summary>A PDF that unpacks to more than a document is.</summary>
    public static Refusal PdfTooLarge { get; } =
        new(
            "pdf-too-large",
            "PDF-filen rymmer mer än en plan eller rapport kan göra och läses inte. "
                + "Dela den, eller hämta originalet i Word."
        );

    /// <summary>A PDF with a password.</summary>
    public static Refusal PdfEncrypted { get; } =
        new("pdf-encrypted", "PDF-filen är lösenordsskyddad. Ta bort skyddet och försök igen.");

    /// <summary>A PDF that cannot be opened.</summary>
    public static Refusal DamagedPdf { get; } =
        new(
            "damaged-pdf",
            "PDF-filen är skadad eller avkortad och kan inte öppnas. Hämta den på nytt, eller använd originalet i Word."
        );

    /// <summary>Larger than <see cref="DocumentReader.LargestFile"/>.</summary>
    public static Refusal TooLarge { get; } =
        new("too-large", "Filen är större än 20 MB. Dela den, eller spara den utan bilder.");

    /// <summary>Nothing but blanks.</summary>
    public static Refusal Empty { get; } = new("empty", "Filen är tom. Kontrollera att rätt fil valdes.");

    /// <summary>A Word document of another time, or with a password.</summary>
    public static Refusal OldWord { get; } =
        new(
            "ole",
            "Filen är ett lösenordsskyddat dokument eller ett gammalt Word-dokument (.doc). "
                + "Ta bort lösenordet och spara den som .docx."
        );

    /// <summary>RTF.</summary>
    public static Refusal Rtf { get; } = new("rtf", "Filen är i formatet RTF, som inte läses. Spara den som .docx.");

    /// <summary>More lines than a plan has.</summary>
    public static Refusal TooManyLines { get; } =
        new(
            "too-many-lines",
            "Filen har fler än 200 000 rader och kan inte vara en plan eller rapport. Kontrollera att rätt fil valdes."
        );

    /// <summary>More cells of a table than a plan has.</summary>
    public static Refusal TooManyCells { get; } =
        new(
            "too-many-cells",
            "Filen har fler än 500 000 tabellceller och kan inte vara en plan eller rapport. Kontrollera att rätt fil valdes."
        );

    /// <summary>Nothing in it is a plan or report.</summary>
    public static Refusal NotSteering { get; } =
        new(
            "not-steering",
            "Filen verkar inte vara en plan eller rapport: inget mål, ingen indikator, aktivitet, beslutspunkt "
                + "eller pengatabell hittades. Kontrollera att rätt fil valdes."
        );

    private const string NotUnderstoodCode = "not-understood";

    /// <summary>It says that it is a plan or report, or has rows of tables, and nothing in it could be read.</summary>
    public static Refusal NotUnderstood(Unread seen) => new(NotUnderstoodCode, seen.Message) { Seen = seen };

    /// <summary>The process that read it used up what it may take, or answered what no reading gives.</summary>
    public static Refusal TooHeavy { get; } =
        new(
            "too-heavy",
            "Filen är för stor eller för krånglig att läsa. Dela den i mindre filer, eller spara den utan bilder och i ett "
                + "enklare format."
        );

    private static readonly Dictionary<string, Refusal> ByCode = typeof(Refusals)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (Refusal)property.GetValue(null)!)
        .ToDictionary(refusal => refusal.Code, StringComparer.Ordinal);

    /// <summary>The one of a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="seen">What was seen of a document in which nothing could be read.</param>
    public static Refusal? Of(string code, Unread? seen = null) =>
        seen is null ? ByCode.GetValueOrDefault(code)
        : code == NotUnderstoodCode ? NotUnderstood(seen)
        : null;

    /// <summary>Why a document without any record is refused.</summary>
    public static Refusal Without(SteeringDocument document) =>
        Unread.Of(document) is { } seen ? NotUnderstood(seen) : NotSteering;
}
