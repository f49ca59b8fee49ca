using System.Diagnostics.CodeAnalysis;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>PDF to a document model, through <c>pdftotext -layout</c>. A line is a line of its output.</summary>
internal static class PdfReader
{
    /// <summary>Reads the bytes of a PDF.</summary>
    public static bool TryRead(
        byte[] bytes,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        document = null;
        if (!PdfToText.TryRun(bytes, out var text, out refusal))
        {
            return false;
        }
        if (text.AsSpan().IndexOfAnyExcept(" \n\r\f\t") < 0)
        {
            refusal = new Refusal(
                "pdf-pictures",
                "PDF-filen innehåller bara bilder, ingen text. Låt ett program tolka texten (OCR), eller hämta originalet i Word."
            );
            return false;
        }
        return DocumentReader.TryReadLines(bytes, text, FileForm.Pdf, out document, out refusal);
    }
}
