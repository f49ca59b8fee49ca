using Microsoft.AspNetCore.Razor.TagHelpers;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;

namespace Styrkedja.Web.Components;

/// <summary>
/// <c>&lt;status of="row.Status" reason="row.Reason" forecast="true" /&gt;</c> for an indicator,
/// <c>&lt;status assessment="goal.Assessment" /&gt;</c> for a goal, <c>&lt;status not-yet="true" /&gt;</c> for what is
/// not due.
/// </summary>
[HtmlTargetElement("status", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("status", Attributes = "assessment", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("status", Attributes = "not-yet", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>An indicator's status; null says that there is none.</summary>
    public IndicatorStatus? Of { get; set; }

    /// <summary>A person's assessment; null says that there is none.</summary>
    public Assessment? Assessment { get; set; }

    /// <summary>Why an indicator has no result.</summary>
    public MissingReason? Reason { get; set; }

    /// <summary>True at T1 and T2.</summary>
    public bool Forecast { get; set; }

    /// <summary>True for what is not due yet.</summary>
    public bool NotYet { get; set; }

    /// <summary>Writes the mark in place of the element.</summary>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            NotYet ? StatusMark.NotYet
            : Assessment is { } assessment ? StatusMark.Of(assessment, Forecast)
            : StatusMark.Of(Of, Reason, Forecast)
        );
    }
}
