using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Findings;
using Styrkedja.Web.Features.Indicators;

namespace Styrkedja.Web.Features.Goals;

/// <summary>All that the page of a goal shows.</summary>
public sealed class GoalDetails
{
    private readonly Place _place;

    private GoalDetails(Place place, GoalNode node) => (_place, Node) = (place, node);

    /// <summary>The goal in the tree.</summary>
    public GoalNode Node { get; }

    /// <summary>The goal with its texts.</summary>
    public StoredPrintedGoal Goal { get; private set; } = null!;

    /// <summary>Its expected results.</summary>
    public IReadOnlyList<StoredPrintedExpectedResult> ExpectedResults { get; private set; } = [];

    /// <summary>The indicators right under it, each with its part of an address; null for none.</summary>
    public IReadOnlyList<JudgedRow> Indicators { get; private set; } = [];

    /// <summary>The activities right under it.</summary>
    public IReadOnlyList<StoredPrintedActivity> Activities { get; private set; } = [];

    /// <summary>The rest of the prose under it, heading by heading.</summary>
    public IReadOnlyList<(StoredPrintedSection Section, IReadOnlyList<StoredPrintedParagraph> Paragraphs)> Prose
    {
        get;
        private set;
    } = [];

    /// <summary>The same goal in the other documents of the year.</summary>
    public IReadOnlyList<(PlacedDocument Document, StoredPrintedGoal Goal)> Elsewhere { get; private set; } = [];

    /// <summary>What the checks found in the goal's part of the document.</summary>
    public IReadOnlyList<ShownFinding> Findings { get; private set; } = [];

    /// <summary>The goals above, the highest first.</summary>
    public IEnumerable<GoalNode> Above
    {
        get
        {
            var above = new Stack<GoalNode>();
            for (var node = Node.Parent; node is not null; node = node.Parent)
            {
                above.Push(node);
            }
            return above;
        }
    }

    /// <summary>Loads it.</summary>
    /// <param name="place">Where.</param>
    /// <param name="address">The goal's part of the address: "1.3" or "1.3/2".</param>
    /// <returns>Null where the document has no such goal.</returns>
    public static async Task<GoalDetails?> Load(Place place, string address)
    {
        var chain = await GoalChain.Load(place);
        if (chain.All.FirstOrDefault(node => node.Goal.Address == address) is not { } found)
        {
            return null;
        }
        var details = new GoalDetails(place, found);
        await details.LoadRows(chain);
        await details.LoadProse();
        await details.LoadFindings(chain);
        await details.LoadElsewhere();
        return details;
    }

    private async Task LoadRows(GoalChain chain)
    {
        var (db, id, position) = (_place.Db, _place.Document.Reading, Node.Goal.Position);
        Goal = await db.PrintedGoals.SingleAsync(g => g.ReadingId == id && g.Position == position);
        ExpectedResults = await db
            .PrintedExpectedResults.Where(r => r.ReadingId == id && r.GoalPosition == position)
            .OrderBy(r => r.Position)
            .ToListAsync();
        Indicators = [.. chain.Rows.Where(row => row.Row.GoalPosition == position)];
        Activities = await db
            .PrintedActivities.Where(a => a.ReadingId == id && a.GoalPosition == position)
            .OrderBy(a => a.Position)
            .ToListAsync();
    }

    private async Task LoadFindings(GoalChain chain)
    {
        var (id, first) = (_place.Document.Reading, Node.Goal.FirstLine);
        // The last goal ends where the document speaks of something else.
        var next =
            chain.All.FirstOrDefault(other => other.Goal.FirstLine > first)?.Goal.FirstLine
            ?? await _place
                .Db.PrintedSections.Where(s => s.ReadingId == id && s.FirstLine > first && s.GoalPosition == null)
                .MinAsync(s => (int?)s.FirstLine)
            ?? int.MaxValue;
        Findings =
        [
            .. (await ShownFinding.Load(_place)).Where(f => f.Finding.FirstLine >= first && f.Finding.FirstLine < next),
        ];
    }

    // What the goal's own fields show is not said twice.
    private async Task LoadProse()
    {
        var (id, position) = (_place.Document.Reading, Node.Goal.Position);
        var paragraphs = await _place
            .Db.PrintedSections.Where(s => s.ReadingId == id && s.GoalPosition == position)
            .Join(
                _place.Db.PrintedParagraphs.Where(p => p.ReadingId == id),
                s => s.Position,
                p => p.SectionPosition,
                (section, paragraph) => new { Section = section, Paragraph = paragraph }
            )
            .OrderBy(p => p.Section.Position)
            .ThenBy(p => p.Paragraph.Position)
            .ToListAsync();
        string?[] fields = [Goal.Description, Goal.Analysis, Goal.Comment, .. ExpectedResults.Select(r => r.Text)];
        var shown = string.Join('\n', fields);
        Prose =
        [
            .. paragraphs
                .Where(p => !shown.Contains(p.Paragraph.Text, StringComparison.Ordinal))
                .GroupBy(p => p.Section.Position)
                .Select(group =>
                    (group.First().Section, (IReadOnlyList<StoredPrintedParagraph>)[.. group.Select(p => p.Paragraph)])
                ),
        ];
    }

    private async Task LoadElsewhere()
    {
        var others = _place.Documents.Where(d => d.Id != _place.Document.Id).ToList();
        var ids = others.ConvertAll(d => d.Reading);
        var goals = await _place
            .Db.PrintedGoals.Where(g => ids.Contains(g.ReadingId) && g.Level == Goal.Level)
            .ToListAsync();
        var title = SwedishText.Fold(Goal.Title);
        Elsewhere =
        [
            .. from document in others
            from goal in goals
            where goal.ReadingId == document.Reading && SwedishText.Fold(goal.Title) == title
            select (document, goal),
        ];
    }
}
