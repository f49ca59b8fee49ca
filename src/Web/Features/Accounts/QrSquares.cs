using QRCoder;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>A text as a picture for telephones to read.</summary>
internal static class QrSquares
{
    /// <summary>Rows of squares, true for dark ones.</summary>
    public static IReadOnlyList<IReadOnlyList<bool>> Of(string text)
    {
        using var data = new QRCodeGenerator().CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix.Select(row => row.Cast<bool>().ToList())];
    }
}
