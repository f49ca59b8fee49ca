using System.Text.Encodings.Web;
using System.Text.Json;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Writing;

/// <summary>The words of the contract.</summary>
internal static class JsonWords
{
    /// <summary>Letters outside ASCII are written as they are, so that people can read the file.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>How every object is laid out: indented, so that people can read and compare it.</summary>
    public static JsonWriterOptions Layout { get; } =
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = Encoder,
        };

    public static string? Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => "plan",
            DocumentKind.Tertial1 => "T1",
            DocumentKind.Tertial2 => "T2",
            DocumentKind.AnnualReport => "report",
            DocumentKind.MonthlyReport => "month",
            DocumentKind.Unknown => null,
        };

    public static string Of(FileForm form) =>
        form switch
        {
            FileForm.Text => "text",
            FileForm.Markdown => "markdown",
            FileForm.Docx => "docx",
            FileForm.Pdf => "pdf",
        };

    public static string Of(Owner owner) => owner == Owner.Council ? "kf" : "board";

    public static string Of(GoalLevel level) =>
        level switch
        {
            GoalLevel.Direction => "direction",
            GoalLevel.Area => "area",
            GoalLevel.Board => "board",
            GoalLevel.Unit => "unit",
        };

    public static string? Of(Assessment? status) =>
        status switch
        {
            Assessment.Full => "full",
            Assessment.Partial => "partial",
            Assessment.None => "none",
            null => null,
        };

    public static string? Of(IndicatorStatus? status) =>
        status switch
        {
            IndicatorStatus.Full => "full",
            IndicatorStatus.Partial => "partial",
            IndicatorStatus.None => "none",
            IndicatorStatus.Missing => "missing",
            null => null,
        };

    public static string? Of(StatusSource? source) =>
        source switch
        {
            StatusSource.Printed => "printed",
            StatusSource.Computed => "computed",
            null => null,
        };

    public static string Of(Direction direction) =>
        direction switch
        {
            Direction.Higher => "higher",
            Direction.Lower => "lower",
            Direction.Band => "band",
        };

    public static string Of(DirectionSource source) =>
        source switch
        {
            DirectionSource.Target => "target",
            DirectionSource.Shipped => "shipped",
            DirectionSource.Words => "words",
            DirectionSource.Assumed => "assumed",
            DirectionSource.Catalogue => "catalogue",
        };

    public static string KindOf(Target target) =>
        target switch
        {
            Target.Number => "number",
            Target.Maximum => "max",
            Target.Minimum => "min",
            Target.Band => "band",
            Target.OnlyDirection => "direction",
            Target.Delegated => "delegated",
            Target.Later => "later",
            Target.None => "none",
            _ => throw new ArgumentOutOfRangeException(nameof(target)),
        };

    public static string Of(TableKind kind) =>
        kind switch
        {
            TableKind.Budget => "budget",
            TableKind.Result => "result",
            TableKind.GrossChanges => "grossChanges",
            TableKind.Applications => "applications",
            TableKind.ResultUnits => "resultUnits",
            TableKind.Investments => "investments",
            TableKind.Balance => "balance",
            TableKind.Volumes => "volumes",
            TableKind.Feedback => "feedback",
            TableKind.Personnel => "personnel",
            TableKind.Other => "other",
        };

    public static string? Of(AmountKind? kind) =>
        kind switch
        {
            AmountKind.Frame => "frame",
            AmountKind.Budget => "budget",
            AmountKind.AdjustedBudget => "adjusted",
            AmountKind.Forecast => "forecast",
            AmountKind.Closing => "closing",
            AmountKind.Change => "change",
            AmountKind.Redistribution => "redistribution",
            AmountKind.Volume => "volume",
            null => null,
        };

    public static string? Of(AmountSide? side) =>
        side switch
        {
            AmountSide.Costs => "costs",
            AmountSide.Income => "income",
            AmountSide.Net => "net",
            null => null,
        };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Info => "info",
        };
}
