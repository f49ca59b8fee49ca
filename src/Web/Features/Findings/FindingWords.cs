using Styrkedja.Store.Mapping;
using Styrkedja.Web.Features.Indicators;

namespace Styrkedja.Web.Features.Findings;

/// <summary>What a finding tells whoever reads: one about a value that rests on few answers (R23) does not quote it.</summary>
internal static class FindingWords
{
    /// <summary>Whether it would tell what is not for whoever reads.</summary>
    public static bool IsHidden(StoredPrintedFinding finding, Place place) =>
        finding.CheckName == FewAnswers.Check && !place.SeesFewAnswers;

    /// <summary>Its message.</summary>
    public static string Message(StoredPrintedFinding finding, Place place) =>
        IsHidden(finding, place)
            ? "Ett värde vilar på för få svar. Det visas bara för dem som rapporterar det."
            : finding.Message;
}
