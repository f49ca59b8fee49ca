using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Features;

/// <summary>Counts in words: "1 indikator", "12 indikatorer".</summary>
public static class Counts
{
    /// <summary>Indicators.</summary>
    public static string Indicators(int count) => Of(count, "indikator", "indikatorer");

    /// <summary>Activities.</summary>
    public static string Activities(int count) => Of(count, "aktivitet", "aktiviteter");

    /// <summary>Errors among findings.</summary>
    public static string Errors(int count) => Of(count, "fel", "fel");

    /// <summary>Warnings among findings.</summary>
    public static string Warnings(int count) => Of(count, "varning", "varningar");

    /// <summary>Infos among findings.</summary>
    public static string Infos(int count) => Of(count, "upplysning", "upplysningar");

    /// <summary>A count with its noun.</summary>
    public static string Of(int count, string one, string many) =>
        $"{SwedishNumber.Write(count, 0)} {(count == 1 ? one : many)}";
}
