using System.Diagnostics.CodeAnalysis;
using Styrkedja.Core.Printed;
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
            refusal = Refusals.PdfOfPictures;
            return false;
        }
        return DocumentReader.TryReadLines(bytes, WithSuspendedHyphens(text), FileForm.Pdf, out document, out refusal);
    }

    // pdftotext drops the blank at the end of a line that tells "kultur- / och fritid" from a word cut in two.
    private static string WithSuspendedHyphens(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (PrintedText.IsSuspended(lines[i], lines[i + 1]))
            {
                lines[i] += " ";
            }
        }
        return string.Join('\n', lines);
    }
}
