using System.Text.Json.Serialization;

namespace Styrkedja.Documents.Writing;

// The shapes of the contract, in its own order of keys.
internal sealed record JsonDocumentShape(
    JsonDocumentInfo Document,
    IReadOnlyList<JsonDecision> Decisions,
    IReadOnlyList<JsonGoal> Goals,
    IReadOnlyList<JsonIndicator> Indicators,
    IReadOnlyList<JsonActivity> Activities,
    IReadOnlyList<JsonSection> Sections,
    IReadOnlyList<JsonTable> Tables,
    IReadOnlyList<JsonResultUnit> ResultUnits,
    IReadOnlyList<JsonFinding> Findings,
    JsonCoverage Coverage
);

internal sealed record JsonSaid(string? Kind, string? Year, string? Board);

internal sealed record JsonDocumentInfo(
    string? Kind,
    int? Year,
    string? Board,
    string Title,
    string Sha256,
    string Format,
    int Lines,
    JsonSaid Said
);

/// <summary>A box on a page, in points from its upper left corner; only files with pages have such.</summary>
internal sealed record JsonPlace(int Page, int X, int Y, int Width, int Height);

internal sealed record JsonAmount(string Text, decimal Kronor);

internal sealed record JsonDecision(
    int Number,
    string Text,
    IReadOnlyList<JsonAmount> Amounts,
    int Line,
    int LastLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonExpectedResult(
    string Text,
    string? Status,
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonGoal(
    string Level,
    string? Code,
    bool CodePrinted,
    string? Area,
    string Title,
    string? Status,
    IReadOnlyList<JsonExpectedResult> ExpectedResults,
    string? Description,
    string? Analysis,
    string? Comment,
    int Line,
    int LastLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonTarget(string Text, string Kind, decimal? Value, string? Unit);

internal sealed record JsonIndicator(
    string Name,
    string Owner,
    string? Goal,
    string? BoardGoal,
    JsonTarget Target,
    JsonTarget KfTarget,
    string? Periodicity,
    string? Outcome,
    string? Men,
    string? Women,
    string? Previous,
    string? Forecast,
    string? Period,
    string? Status,
    string? StatusSource,
    string Direction,
    string DirectionSource,
    string? Analysis,
    string? Ambiguous,
    int Line,
    int LastLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonActivity(
    string Text,
    string Owner,
    string? Goal,
    string? BoardGoal,
    string? Start,
    string? End,
    string? Lead,
    IReadOnlyList<string> Participants,
    bool Deviation,
    string? Analysis,
    string? Ambiguous,
    int Line,
    int LastLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonSection(
    string Title,
    int Level,
    string? Goal,
    string? BoardGoal,
    IReadOnlyList<string> Paragraphs,
    int Line,
    int LastLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonColumnMeaning(string? Kind, int? Year, string? Side, bool Deviation);

internal sealed record JsonCell(string Text, decimal? Value);

internal sealed record JsonRow(
    string Label,
    string? Group,
    int Level,
    bool Total,
    IReadOnlyList<JsonCell> Cells,
    bool Ambiguous,
    int Line,
    int LastLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonNote(
    string Text,
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonTable(
    string Kind,
    string Title,
    string? Area,
    string? Unit,
    IReadOnlyList<string> Columns,
    IReadOnlyList<JsonColumnMeaning> ColumnMeanings,
    IReadOnlyList<JsonRow> Rows,
    IReadOnlyList<JsonNote> Notes,
    int Line,
    int LastLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonResultUnit(
    string? Code,
    string Name,
    decimal? GrossBudget,
    decimal? FundIn,
    decimal? Result,
    decimal? FundOut,
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonPlace? Place
);

internal sealed record JsonFinding(
    string Check,
    string Severity,
    string Message,
    string Remedy,
    string? Expected,
    string? Found,
    int Line,
    int LastLine
);

internal sealed record JsonMissed(
    IReadOnlyList<int> TableRows,
    IReadOnlyList<int> TableHeads,
    IReadOnlyList<int> Decisions,
    IReadOnlyList<int> Goals
);

internal sealed record JsonCoverage(
    int Lines,
    int Visible,
    int Classified,
    IReadOnlyList<int> Unclassified,
    JsonMissed Missed
);
