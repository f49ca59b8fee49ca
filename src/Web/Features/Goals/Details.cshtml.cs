using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Goals;

/// <summary>A goal: what it says, what stands under it, and where it comes from.</summary>
[Needs(Right.Read)]
public sealed class DetailsModel(Place place) : PageModel
{
    /// <summary>The goal in the tree.</summary>
    public GoalNode Node { get; private set; } = null!;

    /// <summary>The goal with its texts.</summary>
    public StoredGoal Goal { get; private set; } = null!;

    /// <summary>Its expected results.</summary>
    public IReadOnlyList<StoredExpectedResult> ExpectedResults { get; private set; } = [];

    /// <summary>The indicators right under it.</summary>
    public IReadOnlyList<StoredIndicatorRow> Indicators { get; private set; } = [];

    /// <summary>The addresses of those indicators, by id.</summary>
    public IReadOnlyDictionary<Guid, string> Slugs { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The activities right under it.</summary>
    public IReadOnlyList<StoredActivity> Activities { get; private set; } = [];

    /// <summary>The rest of the prose under it, heading by heading.</summary>
    public IReadOnlyList<(StoredSection Section, IReadOnlyList<StoredParagraph> Paragraphs)> Prose
    {
        get;
        private set;
    } = [];

    /// <summary>The same goal in the other documents of the year.</summary>
    public IReadOnlyList<(PlacedDocument Document, StoredGoal Goal)> Elsewhere { get; private set; } = [];

    /// <summary>What the checks found in the goal's part of the document.</summary>
    public IReadOnlyList<StoredFinding> Findings { get; private set; } = [];

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

    /// <summary>Loads it; 404 where the document has no such goal.</summary>
    public async Task<IActionResult> OnGet(string code, int? number)
    {
        var address = number is { } n ? $"{code}/{n.ToString(CultureInfo.InvariantCulture)}" : code;
        var (db, id) = (place.Db, place.Document.Id);
        var chain = await GoalChain.Load(db, id);
        if (chain.All.FirstOrDefault(node => node.Goal.Address == address) is not { } node)
        {
            return NotFound();
        }
        Node = node;
        var position = node.Goal.Position;
        Goal = await db.Goals.SingleAsync(g => g.DocumentId == id && g.Position == position);
        ExpectedResults = await db
            .ExpectedResults.Where(r => r.DocumentId == id && r.GoalPosition == position)
            .OrderBy(r => r.Position)
            .ToListAsync();
        Indicators = await db
            .IndicatorRows.Where(r => r.DocumentId == id && r.GoalPosition == position)
            .OrderBy(r => r.Position)
            .ToListAsync();
        var indicators = Indicators.Select(row => row.IndicatorId).ToList();
        Slugs = await db.Indicators.Where(i => indicators.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Slug);
        Activities = await db
            .Activities.Where(a => a.DocumentId == id && a.GoalPosition == position)
            .OrderBy(a => a.Position)
            .ToListAsync();
        await LoadProse(id, position);
        var next =
            chain.All.FirstOrDefault(other => other.Goal.FirstLine > node.Goal.FirstLine)?.Goal.FirstLine
            ?? int.MaxValue;
        Findings = await db
            .Findings.Where(f => f.DocumentId == id && f.FirstLine >= node.Goal.FirstLine && f.FirstLine < next)
            .OrderBy(f => f.Position)
            .ToListAsync();
        await LoadElsewhere();
        return Page();
    }

    // What the goal's own fields show is not said twice.
    private async Task LoadProse(Guid id, int position)
    {
        var sections = await place
            .Db.Sections.Where(s => s.DocumentId == id && s.GoalPosition == position)
            .OrderBy(s => s.Position)
            .ToListAsync();
        var numbers = sections.ConvertAll(s => s.Position);
        var paragraphs = await place
            .Db.Paragraphs.Where(p => p.DocumentId == id && numbers.Contains(p.SectionPosition))
            .OrderBy(p => p.SectionPosition)
            .ThenBy(p => p.Position)
            .ToListAsync();
        var shown = string.Join('\n', Goal.Description, Goal.Analysis, Goal.Comment);
        var kept = paragraphs
            .Where(p => !shown.Contains(p.Text, StringComparison.Ordinal))
            .ToLookup(p => p.SectionPosition);
        Prose =
        [
            .. sections
                .Where(s => kept.Contains(s.Position))
                .Select(s => (s, (IReadOnlyList<StoredParagraph>)[.. kept[s.Position]])),
        ];
    }

    private async Task LoadElsewhere()
    {
        var others = place.Documents.Where(d => d.Id != place.Document.Id).ToList();
        var ids = others.ConvertAll(d => d.Id);
        var goals = await place.Db.Goals.Where(g => ids.Contains(g.DocumentId) && g.Level == Goal.Level).ToListAsync();
        var title = SwedishText.Fold(Goal.Title);
        Elsewhere =
        [
            .. from document in others
            from goal in goals
            where goal.DocumentId == document.Id && SwedishText.Fold(goal.Title) == title
            select (document, goal),
        ];
    }
}
