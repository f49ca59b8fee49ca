using System.Diagnostics.CodeAnalysis;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

internal static class DocxReader
{
    public static bool TryRead(
        byte[] bytes,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        document = null;
        refusal = new Refusal("docx", "…");
        return false;
    }
}

internal static class PdfReader
{
    public static bool TryRead(
        byte[] bytes,
        [NotNullWhen(true)] out DocumentModel? document,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        document = null;
        refusal = new Refusal("pdf", "…");
        return false;
    }
}
