using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Styrkedja.Core.Plans;

/// <summary>What is said of a plan on its way to the board.</summary>
public enum ApprovalOutcome
{
    /// <summary>A part of the organisation has written what it answers for.</summary>
    Ready,

    /// <summary>A part has it back, with the reason.</summary>
    Returned,

    /// <summary>A person is to sign, in their order.</summary>
    Asked,

    /// <summary>They have signed.</summary>
    HasSigned,
}

/// <summary>
/// What somebody has said of a plan, or of what a part answers for in it. It holds of what it was said of: when that is
/// changed it is void, and shown as such.
/// </summary>
/// <param name="Outcome">What they said.</param>
/// <param name="Part">The part of the organisation; null of a signature.</param>
/// <param name="Order">The place among those who sign, from 1; 0 of a part.</param>
/// <param name="Signer">Who is asked to sign, or has signed; null of a part.</param>
/// <param name="Reason">Why it goes back; empty else.</param>
/// <param name="Digest">Of what it was said: <see cref="PlanDigest"/> of a part, the hash of the text of a signature.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record PlanApproval(
    ApprovalOutcome Outcome,
    Guid? Part,
    int Order,
    Guid? Signer,
    string Reason,
    string Digest,
    Guid By,
    DateTime At
);

/// <summary>What a part of the organisation answers for in a plan, as one number.</summary>
public static class PlanDigest
{
    /// <summary>SHA-256, lower-case hexadecimal, of all that some parts answer for, where it stands and what it says.</summary>
    /// <param name="outline">The plan.</param>
    /// <param name="parts">The parts: one and all below it.</param>
    public static string Of(PlanOutline outline, IReadOnlySet<Guid> parts) => Of(Items(outline, parts));

    /// <summary>The same of what they answer for.</summary>
    internal static string Of(IEnumerable<PlanNode> items)
    {
        var text = new StringBuilder();
        foreach (var node in items)
        {
            var (item, says) = (node.Item, node.Item.Says);
            object?[] told =
            [
                item.Id,
                item.Under,
                says.Code,
                says.Title,
                says.Body,
                says.Target,
                says.CouncilTarget,
                says.Periodicity,
                says.Reason,
                says.Starts,
                says.Ends,
                says.Responsible,
            ];
            foreach (var one in told)
            {
                // Its length first, so that nothing can be moved from one field to the next.
                var words = Convert.ToString(one, CultureInfo.InvariantCulture) ?? "";
                text.Append(CultureInfo.InvariantCulture, $"{words.Length}:{words}");
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What some parts answer for, with what stands under a goal of theirs.</summary>
    public static IEnumerable<PlanNode> Items(PlanOutline outline, IReadOnlySet<Guid> parts) =>
        outline.All.Where(node => Answers(node, parts));

    // What nobody is named for is theirs whose goal it stands under.
    private static bool Answers(PlanNode node, IReadOnlySet<Guid> parts)
    {
        for (var at = node; at is not null; at = at.Above)
        {
            if (at.Item.Says.Responsible is { } part)
            {
                return parts.Contains(part);
            }
        }
        return false;
    }
}
