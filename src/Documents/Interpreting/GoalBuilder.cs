using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Interpreting;

/// <summary>A goal while its fields are read.</summary>
internal sealed class GoalBuilder(
    GoalLevel level,
    string? code,
    bool codePrinted,
    string? area,
    string title,
    SourceLines lines
)
{
    private readonly Dictionary<string, List<string>> _fields = new(StringComparer.Ordinal);

    /// <summary>Its level.</summary>
    public GoalLevel Level { get; } = level;

    /// <summary>Its code, or null.</summary>
    public string? Code { get; } = code;

    /// <summary>Its title.</summary>
    public string Title { get; } = title;

    /// <summary>The printed assessment.</summary>
    public Assessment? Status { get; set; }

    /// <summary>Expected results so far.</summary>
    public ExpectedResults Expected { get; } = new();

    /// <summary>Adds a paragraph to a field.</summary>
    public void Add(string field, string paragraph)
    {
        if (!_fields.TryGetValue(field, out var paragraphs))
        {
            _fields[field] = paragraphs = [];
        }
        paragraphs.Add(paragraph);
    }

    /// <summary>The record.</summary>
    public PrintedGoal Finish() =>
        new()
        {
            Level = Level,
            Code = Code,
            CodePrinted = codePrinted,
            Area = area,
            Title = Title,
            Status = Status,
            ExpectedResults = Expected.Finish(),
            Description = Field("description"),
            Analysis = Field("analysis"),
            Comment = Field("comment"),
            Lines = lines,
        };

    private string? Field(string name) =>
        _fields.TryGetValue(name, out var paragraphs) ? string.Join('\n', paragraphs) : null;
}
