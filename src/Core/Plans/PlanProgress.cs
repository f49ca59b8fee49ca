namespace Styrkedja.Core.Plans;

/// <summary>Where a part of the organisation stands with what it answers for.</summary>
public enum PartState
{
    /// <summary>It is written.</summary>
    Writing,

    /// <summary>The part has said that it is ready, and nothing was changed since.</summary>
    Ready,

    /// <summary>The part has said so, and something was changed since.</summary>
    Changed,

    /// <summary>The part has it back.</summary>
    Returned,
}

/// <summary>A part of the organisation on the way of a plan.</summary>
/// <param name="Part">The part.</param>
/// <param name="Depth">How deep it lies below the board: 0 for a department.</param>
/// <param name="Items">How many things it answers for, with those below it.</param>
/// <param name="Digest">Of these.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Said">What was said last; null for nothing.</param>
public sealed record PartProgress(Guid Part, int Depth, int Items, string Digest, PartState State, PlanApproval? Said);

/// <summary>A person who is to sign.</summary>
/// <param name="Order">Their place, from 1.</param>
/// <param name="Signer">Who.</param>
/// <param name="Signature">Their signature; null for none.</param>
/// <param name="Holds">Whether it is of the text as it is.</param>
/// <param name="IsNext">Whether all before them have signed the text as it is, and they have not.</param>
public sealed record SignerProgress(int Order, Guid Signer, PlanApproval? Signature, bool Holds, bool IsNext);

/// <summary>Where a plan stands on its way to the board, step by step, and who it waits for.</summary>
/// <param name="Parts">The parts that answer for something, each after what it lies below.</param>
/// <param name="Signers">Who is to sign, in their order.</param>
public sealed record PlanProgress(IReadOnlyList<PartProgress> Parts, IReadOnlyList<SignerProgress> Signers)
{
    /// <summary>Works it out.</summary>
    /// <param name="outline">The plan.</param>
    /// <param name="text">The hash of its text.</param>
    /// <param name="parts">The parts below the board, each after what it lies below, with all below it and its depth.</param>
    /// <param name="said">What was said, of each part and signer what holds.</param>
    public static PlanProgress Of(
        PlanOutline outline,
        string text,
        IEnumerable<(Guid Part, int Depth, IReadOnlySet<Guid> WithBelow)> parts,
        IReadOnlyCollection<PlanApproval> said
    )
    {
        var of = said.Where(one => one.Part is not null).ToDictionary(one => one.Part!.Value);
        var progress = new List<PartProgress>();
        foreach (var (part, depth, below) in parts)
        {
            var items = PlanDigest.Items(outline, below).ToList();
            if (items.Count == 0 && !of.ContainsKey(part))
            {
                continue;
            }
            var digest = PlanDigest.Of(items);
            var last = of.GetValueOrDefault(part);
            progress.Add(new PartProgress(part, depth, items.Count, digest, StateOf(last, digest), last));
        }
        return new PlanProgress(progress, Signing(text, said));
    }

    private static PartState StateOf(PlanApproval? said, string digest) =>
        said?.Outcome switch
        {
            ApprovalOutcome.Ready => said.Digest == digest ? PartState.Ready : PartState.Changed,
            ApprovalOutcome.Returned => PartState.Returned,
            ApprovalOutcome.Asked or ApprovalOutcome.HasSigned or null => PartState.Writing,
        };

    private static List<SignerProgress> Signing(string text, IReadOnlyCollection<PlanApproval> said)
    {
        var signed = said.Where(one => one.Outcome == ApprovalOutcome.HasSigned).ToDictionary(one => one.Order);
        var signers = new List<SignerProgress>();
        foreach (var asked in said.Where(one => one.Outcome == ApprovalOutcome.Asked).OrderBy(one => one.Order))
        {
            var mine = signed.GetValueOrDefault(asked.Order);
            var holds = mine?.Digest == text;
            var isNext = !holds && signers.TrueForAll(before => before.Holds);
            signers.Add(new SignerProgress(asked.Order, asked.Signer!.Value, mine, holds, isNext));
        }
        return signers;
    }
}
