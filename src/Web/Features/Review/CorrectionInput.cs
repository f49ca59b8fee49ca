using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Correcting;

namespace Styrkedja.Web.Features.Review;

/// <summary>What a person types over what was read, field by field.</summary>
/// <param name="record">The record as it is read now.</param>
/// <param name="input">What was typed, by the key of the field.</param>
/// <param name="seen">What stood in the fields when the person saw them.</param>
internal sealed class CorrectionInput(
    RecordInReview record,
    Dictionary<string, string?> input,
    Dictionary<string, string?> seen
)
{
    private const string Unticked = "false";

    /// <summary>The key of a field in the form: "Outcome", "Cell3".</summary>
    public static string Key(CorrectableField field) =>
        field.Field + (field.Column > 0 ? field.Column.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>Fills the form with what is read; what the person has changed stays.</summary>
    /// <param name="isAnew">True where the person has seen something else, or nothing yet.</param>
    public void Fill(bool isAnew)
    {
        foreach (var field in record.Fields)
        {
            var (key, text) = (Key(field), TextOf(field));
            // One that did not come is as it was.
            if (!input.ContainsKey(key) || (isAnew && !IsChanged(key)))
            {
                input[key] = text;
            }
            if (isAnew || !seen.ContainsKey(key))
            {
                seen[key] = text;
            }
        }
    }

    /// <summary>What is said otherwise than it is read; problems are told at their fields.</summary>
    public List<ReadingCorrection> Read(ModelStateDictionary state)
    {
        var said = new List<ReadingCorrection>();
        foreach (var field in record.Fields.Where(field => IsChanged(Key(field))))
        {
            var typed = SwedishText.Collapse(input[Key(field)] ?? "");
            // A box says that there is no doubt.
            var text =
                field.Field != CorrectedField.Doubt ? typed
                : typed == "true" ? ""
                : field.Text;
            if (text == field.Text)
            {
                continue;
            }
            if (CorrectedWords.ProblemOf(field.Field, text) is { } problem)
            {
                state.AddModelError($"Input[{Key(field)}]", problem);
            }
            said.Add(new ReadingCorrection(record.Place, field.Field, field.Column, field.Text, text));
        }
        return said;
    }

    private bool IsChanged(string key) =>
        SwedishText.Collapse(input.GetValueOrDefault(key) ?? "")
        != SwedishText.Collapse(seen.GetValueOrDefault(key) ?? "");

    private static string TextOf(CorrectableField field) => field.Field == CorrectedField.Doubt ? Unticked : field.Text;
}
