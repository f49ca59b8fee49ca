using System.Globalization;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Settings;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Features.Findings;
using Styrkedja.Web.Features.Indicators;
using Styrkedja.Web.Features.Plans;
using Styrkedja.Web.Features.Review;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Log;

/// <summary>Words that the log keeps in the program's own language, in the words of users.</summary>
internal static class LogValues
{
    /// <summary>A text of a column; as it stands where there is no other word for it.</summary>
    public static string Text(string subject, string column, string text, LogNames names) =>
        Guid.TryParseExact(text, "D", out var id) ? names.Of(id) ?? text
        : column is "closed_at" or "lockout_end" or "superseded_at" or "received_at"
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant)
            ? SwedishTime.Write(instant)
        : Word(subject, column, text) ?? text;

    private static string? Word(string subject, string column, string text) =>
        (subject, column) switch
        {
            ("held_role", "role") => Of<Role>(text, Roles.Name),
            ("organisation_unit", "kind") => Of<UnitKind>(text, UnitKinds.Name),
            ("document" or "printed_reading", "kind" or "printed_kind") => Of<DocumentKind>(text, DocumentKinds.Name),
            ("document" or "printed_reading", "form") => Of<FileForm>(text, ReviewWords.Of),
            ("document", "origin") => Of<DocumentOrigin>(text, Name),
            ("document", "state") => Of<DocumentState>(text, s => Rights.Name(DocumentLife.StateOf(s))),
            ("finding_response", "check_name") => CheckCatalogue.TitleOf(text),
            ("finding_response", "state") => Of<ResponseState>(text, ResponseWords.Name),
            ("indicator", "direction") => Of<Direction>(text, IndicatorWords.Name),
            ("indicator", "direction_source") => Of<DirectionSource>(text, IndicatorWords.Name),
            ("indicator", "scope") => Of<TargetScope>(text, Name),
            ("indicator_sameness", "sameness") => Of<Sameness>(text, Name),
            ("plan_item", "kind") => Of<PlanItemKind>(text, kind => PlanWords.Name(kind, null)),
            ("plan_item", "level") => Of<GoalLevel>(text, GoalLevels.Name),
            ("plan_approval", "outcome") => Of<ApprovalOutcome>(text, WayWords.Name),
            ("plan_proposal", "state") => Of<ProposalState>(text, WayWords.Name),
            ("plan_version", "state") => Of<PlanState>(text, Name),
            ("reading_correction", "part") => Of<CorrectedPart>(text, CorrectionWords.Name),
            ("reading_correction", "field") => Of<CorrectedField>(
                text,
                field => CorrectionWords.Name(field, CorrectedPart.Indicator)
            ),
            ("taught_word", "meaning") => Of<TaughtMeaning>(text, TeachWords.Name),
            ("setting", "setting") => Of<Setting>(text, Name),
            ("account_link", "purpose") => Of<LinkPurpose>(text, Name),
            _ => null,
        };

    private static string? Of<T>(string text, Func<T, string> name)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? name(value) : null;

    private static string Name(TargetScope scope) =>
        scope switch
        {
            TargetScope.Board => "varje nämnds",
            TargetScope.City => "hela kommunens",
        };

    private static string Name(Sameness sameness) =>
        sameness switch
        {
            Sameness.Same => "samma",
            Sameness.Apart => "två olika",
        };

    private static string Name(DocumentOrigin origin) =>
        origin switch
        {
            DocumentOrigin.Imported => "inläst",
            DocumentOrigin.Written => "skrivet här",
        };

    private static string Name(PlanState state) =>
        state switch
        {
            PlanState.Draft => "utkast",
            PlanState.Proposed => "föreslagen",
            PlanState.Decided => "beslutad",
        };

    private static string Name(Setting setting) =>
        setting switch
        {
            Setting.StatusTolerance => "hur långt från målet som räknas som delvis",
            Setting.SmallBase => "hur många svar ett värde måste vila på",
        };

    private static string Name(LinkPurpose purpose) =>
        purpose switch
        {
            LinkPurpose.First => "det första kontot",
            LinkPurpose.Password => "nytt lösenord",
            LinkPurpose.SignOn => "gemensam inloggning",
            LinkPurpose.LogOut => "gemensam utloggning",
        };
}
