using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>A sample made PDF once a run.</summary>
internal static class SamplePdf
{
    /// <summary>The bytes of the PDF.</summary>
    public static Lazy<byte[]> Bytes { get; } = new(Make);

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("styrkedja-pdf-");
        try
        {
            var html = Path.Combine(folder.FullName, "sample.html");
            var pdf = Path.Combine(folder.FullName, "sample.pdf");
            Tool.Pandoc(RepositoryRoot.Path("samples", "lindvik-skola-plan-2024.txt"), html, "-s");
            Tool.PrintPdf(html, pdf);
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
