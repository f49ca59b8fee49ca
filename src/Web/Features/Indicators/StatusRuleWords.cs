using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Settings;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>How a status is derived, told where it is shown.</summary>
internal static class StatusRuleWords
{
    /// <summary>The rule as the municipality has it for the period of the document that the page shows.</summary>
    public static async Task<string> Load(Place place)
    {
        var reported = DocumentKinds.Period(place.Document.Kind, place.Document.Year);
        return Of((await SettingRegister.Load(place.Db)).StatusTolerance(reported.LastDay));
    }

    /// <summary>The rule with a tolerance, 0–1.</summary>
    public static string Of(decimal tolerance) =>
        $"Så räknas status: årsmålet nått är helt, högst {SwedishNumber.Write(tolerance * 100, tolerance * 100 % 1 == 0 ? 0 : 1)} procent ifrån är delvis, längre ifrån är inte uppfyllt.";
}
