using System.Text;
using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Documents.Writing.Markdown;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>A plan that is written as the document that it would be: to read, to print, to take along.</summary>
[Needs(Right.SeePlan, With = Thing.BoardAndParts)]
[NeedsNoDocument]
public sealed class TextModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>The document.</summary>
    public WrittenPlan Written { get; private set; } = null!;

    /// <summary>The page; 404 where no plan is written.</summary>
    /// <param name="format">"md" for the text as a file.</param>
    public async Task<IActionResult> OnGet(string? format)
    {
        if (!await LoadPlan())
        {
            return NotFound();
        }
        Written = await PlanFinding.Write(Place, Plan);
        return format switch
        {
            null => Page(),
            "md" => File(
                Encoding.UTF8.GetBytes(Written.Text),
                "text/markdown; charset=utf-8",
                $"verksamhetsplan-{Place.Board!.Slug}-{Place.YearText}-utkast.md"
            ),
            _ => NotFound(),
        };
    }
}
