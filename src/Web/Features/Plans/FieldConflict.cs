using System.Security.Cryptography;
using System.Text;
using Styrkedja.Core.Plans;

namespace Styrkedja.Web.Features.Plans;

/// <summary>A field that two people have written differently.</summary>
/// <param name="Field">The field.</param>
/// <param name="Mine">What the person typed.</param>
/// <param name="Theirs">What has been saved meanwhile.</param>
/// <param name="IsMineUntouched">Whether the person has left the field as it was: then the other's holds unless they say otherwise.</param>
public sealed record FieldConflict(PlanField Field, string Mine, string Theirs, bool IsMineUntouched)
{
    /// <summary>What stands in the fields, as a page remembers it: of prose its hash, so that no form is twice as long.</summary>
    public static PlanItemForm Seen(PlanItemForm form) =>
        form with
        {
            Body = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(PlanItemForm.Paragraphs(form.Body)))
            ),
        };

    /// <summary>The fields that differ.</summary>
    /// <param name="fields">Those that are asked for.</param>
    /// <param name="was">What stood there when the person opened the page, as <see cref="Seen"/> gives it.</param>
    /// <param name="mine">What they typed.</param>
    /// <param name="theirs">What stands there now.</param>
    /// <param name="parts">What parts of the organisation are called.</param>
    public static IReadOnlyList<FieldConflict> Between(
        IReadOnlyList<PlanField> fields,
        PlanItemForm was,
        PlanItemForm mine,
        PlanItemForm theirs,
        PlanParts parts
    ) =>
        [
            .. fields
                .Select(field => new FieldConflict(
                    field,
                    Words(mine, field, parts),
                    Words(theirs, field, parts),
                    Words(Seen(mine), field, parts) == Words(was, field, parts)
                ))
                .Where(conflict => conflict.Mine != conflict.Theirs),
        ];

    private static string Words(PlanItemForm form, PlanField field, PlanParts parts) =>
        field switch
        {
            PlanField.Responsible => form.Responsible is { } part ? parts.Name(part) : "ingen vald",
            PlanField.Body => PlanItemForm.Paragraphs(form.Body),
            PlanField.Code
            or PlanField.Title
            or PlanField.Target
            or PlanField.CouncilTarget
            or PlanField.Periodicity
            or PlanField.Reason
            or PlanField.Starts
            or PlanField.Ends => Core.Swedish.SwedishText.Collapse(form.Typed(field) ?? ""),
        };
}
