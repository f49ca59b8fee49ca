using System.Globalization;

namespace Styrkedja.Core.Swedish;

/// <summary>The order of a Swedish list: å, ä and ö are letters of their own and come after z.</summary>
public static class SwedishOrder
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>Sorts names.</summary>
    public static IComparer<string> Names { get; } = Comparer<string>.Create(Compare);

    /// <summary>Which of two names comes first: less than zero for the first.</summary>
    public static int Compare(string? one, string? other) => Swedish.Compare(one, other, CompareOptions.None);
}
