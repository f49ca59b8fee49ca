using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Paragraphs whose mark a tracked change has deleted or moved away: Word shows each as one with the paragraph after it, and
/// as that one is set.
/// </summary>
internal static class DocxMarks
{
    /// <summary>Whether the mark of a paragraph is not there any more.</summary>
    public static bool IsDeleted(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Any(c => c is Deleted or MoveFrom)
            is true;

    /// <summary>A paragraph goes on with the one after it.</summary>
    public static void GoOn(Paragraph paragraph, Paragraph next)
    {
        paragraph.ParagraphProperties?.Remove();
        foreach (var child in next.ChildElements.ToList())
        {
            child.Remove();
            if (child is ParagraphProperties)
            {
                paragraph.PrependChild(child);
            }
            else
            {
                paragraph.AppendChild(child);
            }
        }
    }

    /// <summary>Lets the paragraphs in an element go on where their marks are deleted.</summary>
    public static void Join(OpenXmlElement element)
    {
        foreach (var paragraph in element.Descendants<Paragraph>().Where(IsDeleted).ToList())
        {
            // What went on into one before it stands nowhere.
            while (paragraph.Parent is not null && IsDeleted(paragraph) && paragraph.NextSibling() is Paragraph next)
            {
                GoOn(paragraph, next);
                next.Remove();
            }
        }
    }
}
