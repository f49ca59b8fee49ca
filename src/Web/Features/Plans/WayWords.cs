using Styrkedja.Core.Plans;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Plans;

/// <summary>The way of a plan to the board, in the words of users.</summary>
public static class WayWords
{
    /// <summary>"klar", "ändrad sedan den var klar".</summary>
    public static string Name(PartState state) =>
        state switch
        {
            PartState.Writing => "skrivs",
            PartState.Ready => "klar",
            PartState.Changed => "ändrad sedan den var klar",
            PartState.Returned => "tillbakalämnad",
        };

    /// <summary>"väntar på nämnden", "återremitterad".</summary>
    public static string Name(ProposalState state) =>
        state switch
        {
            ProposalState.Waiting => "väntar på nämnden",
            ProposalState.Postponed => "bordlagd",
            ProposalState.ReferredBack => "återremitterad",
            ProposalState.Amended => "ändrad av nämnden",
            ProposalState.Decided => "beslutad som föreslaget",
        };

    /// <summary>"klar", "underskrift": what was said of a plan.</summary>
    public static string Name(ApprovalOutcome outcome) =>
        outcome switch
        {
            ApprovalOutcome.Ready => "klar",
            ApprovalOutcome.Returned => "tillbakalämnad",
            ApprovalOutcome.Asked => "ska skriva under",
            ApprovalOutcome.HasSigned => "har skrivit under",
        };

    /// <summary>Where a plan stands and who it waits for, in a sentence.</summary>
    public static string WaitsFor(WayModel way)
    {
        var (progress, state) = (way.Progress, way.Plan.Version.State);
        if (state == PlanState.Decided)
        {
            return "Nämnden har beslutat.";
        }
        if (state == PlanState.Proposed)
        {
            return "Planen är föreslagen och väntar på nämnden. Den skrivs inte mer innan nämnden har sagt något.";
        }
        var open = progress.Parts.Where(part => part.State != PartState.Ready).ToList();
        if (open.Count > 0)
        {
            var names = string.Join(", ", open.Take(3).Select(part => way.Parts.Name(part.Part)));
            return $"Väntar på {names}{(open.Count > 3 ? $" och {open.Count - 3} till" : "")}.";
        }
        return progress.Signers.FirstOrDefault(signer => signer.IsNext) is { } next
            ? $"Väntar på underskrift av {way.NameOf(next.Signer)}."
            : "Väntar på att föreslås för nämnden.";
    }
}
