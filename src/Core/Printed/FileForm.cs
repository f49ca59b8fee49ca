namespace Styrkedja.Core.Printed;

/// <summary>The form of a file.</summary>
public enum FileForm
{
    /// <summary>Text without heading marks.</summary>
    Text,

    /// <summary>Text with Markdown heading marks or pipe tables.</summary>
    Markdown,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>PDF.</summary>
    Pdf,
}
