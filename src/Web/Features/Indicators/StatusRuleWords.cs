using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>How a status is derived, told where it is shown.</summary>
internal static class StatusRuleWords
{
    /// <summary>The rule by which rows are judged; empty where none is.</summary>
    public static string Of(IEnumerable<JudgedRow> rows) =>
        rows.FirstOrDefault()?.Tolerance * 100 is { } percent
            ? $"Så räknas status: årsmålet nått är helt, högst {SwedishNumber.Write(percent, percent % 1 == 0 ? 0 : 1)} procent ifrån är delvis, längre ifrån är inte uppfyllt."
            : "";
}
