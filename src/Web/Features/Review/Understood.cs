using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Features.Findings;
using Styrkedja.Web.Features.Goals;

namespace Styrkedja.Web.Features.Review;

/// <summary>What was understood of a document: how much of each, and the rows of the part that is shown.</summary>
public sealed class Understood
{
    private static readonly (string Slug, string Name)[] Parts =
    [
        ("iakttagelser", "Iakttagelser"),
        ("otolkade", "Otolkade rader"),
        ("rattelser", "Rättelser"),
        ("mal", "Mål"),
        ("indikatorer", "Indikatorer"),
        ("aktiviteter", "Aktiviteter"),
        ("tabeller", "Tabeller"),
        ("beslut", "Beslutspunkter"),
    ];

    private Understood(string part) => Part = part;

    /// <summary>Slug of the part that is shown.</summary>
    public string Part { get; }

    /// <summary>The parts with how much there is of each.</summary>
    public IReadOnlyList<(string Slug, string Name, int Count)> All { get; private set; } = [];

    /// <summary>How much there is of the part that is shown; not all of it need be.</summary>
    public int Count => All.First(part => part.Slug == Part).Count;

    /// <summary>Rows whose cells may not be what they were taken for.</summary>
    public int Ambiguous { get; private set; }

    private int AmbiguousIndicators { get; set; }

    /// <summary>Lines that look like rows, heads of tables or points, and became text.</summary>
    public int Missed { get; private set; }

    private int TagsDiffer { get; set; }

    // What stands before them is about the reading.
    private IEnumerable<(string Slug, string Name, int Count)> Records => All.Skip(3);

    private StoredDocument Document { get; init; } = null!;

    /// <summary>What was understood, in a sentence; what was not found is said to be just that.</summary>
    public string InWords
    {
        get
        {
            string[] found = [.. Records.Where(p => p.Count > 0).Select(Counted)];
            string[] none = [.. Records.Where(p => p.Count == 0).Select(p => p.Name.ToLowerInvariant())];
            var understood = found.Length > 0 ? $"Programmet har förstått {string.Join(", ", found)}." : "";
            var missing = none.Length > 0 ? $" Det hittade inga {string.Join(", inga ", none)}." : "";
            return (understood + missing).Trim();
        }
    }

    /// <summary>What is in doubt, and where it is seen.</summary>
    public IReadOnlyList<(string Doubt, string Link)> Doubts =>
        [
            .. new[]
            {
                (
                    Document.BoardId is null && Document.PrintedBoard is null,
                    "Nämnden framgår inte av dokumentet",
                    "#beslut"
                ),
                (Document.Year is null, "Året framgår inte av dokumentet", "#beslut"),
                (Document.Kind == DocumentKind.Unknown, "Vilket slags dokument det är framgår inte av det", "#beslut"),
                (
                    Missed > 0,
                    $"{Counts.Of(Missed, "rad ser ut som ett mål, en tabellrad, ett tabellhuvud eller en beslutspunkt", "rader ser ut som mål, tabellrader, tabellhuvuden eller beslutspunkter")} men är inte förstådda",
                    "?del=otolkade#forstatt"
                ),
                (
                    Of("otolkade") > Missed,
                    $"{Counts.Of(Of("otolkade"), "rad är inte förstådd", "rader är inte förstådda")}",
                    "?del=otolkade#forstatt"
                ),
                (
                    Ambiguous > 0,
                    $"{Counts.Of(Ambiguous, "rad är osäker", "rader är osäkra")}",
                    $"?del={(AmbiguousIndicators > 0 ? "indikatorer" : "aktiviteter")}#forstatt"
                ),
                (
                    TagsDiffer > 0,
                    $"Filens taggar säger något annat än sidorna visar på {Counts.Of(TagsDiffer, "ställe", "ställen")}",
                    "?del=iakttagelser#forstatt"
                ),
                (
                    Of("mal") + Of("indikatorer") + Of("tabeller") == 0,
                    "Nästan inget förstods: är det rätt fil?",
                    "?del=otolkade#forstatt"
                ),
            }
                .Where(doubt => doubt.Item1)
                .Select(doubt => (doubt.Item2, doubt.Item3)),
        ];

    /// <summary>What becomes of each kind of row where this document takes the place of another.</summary>
    public IReadOnlyList<string> From(Understood now) =>
        [
            .. Records
                .Select(part => (part.Name, Was: now.Of(part.Slug), Becomes: part.Count))
                .Select(part =>
                    part.Was == part.Becomes
                        ? $"{part.Becomes} {part.Name.ToLowerInvariant()}"
                        : $"{part.Was} → {part.Becomes} {part.Name.ToLowerInvariant()}"
                ),
        ];

    private int Of(string slug) => All.First(part => part.Slug == slug).Count;

    private static string Counted((string Slug, string Name, int Count) part) =>
        part.Slug switch
        {
            "mal" => Counts.Of(part.Count, "mål", "mål"),
            "indikatorer" => Counts.Indicators(part.Count),
            "aktiviteter" => Counts.Activities(part.Count),
            "tabeller" => Counts.Of(part.Count, "tabell", "tabeller"),
            "beslut" => Counts.Of(part.Count, "beslutspunkt", "beslutspunkter"),
            _ => throw new InvalidOperationException($"No such part: {part.Slug}."),
        };

    /// <summary>Findings, the gravest first; at most 100.</summary>
    public IReadOnlyList<ShownFinding> Findings { get; private set; } = [];

    /// <summary>Lines that were not understood; at most 500.</summary>
    public IReadOnlyList<(int Number, string Text)> Unclassified { get; private set; } = [];

    /// <summary>What people say that it prints.</summary>
    public IReadOnlyList<ShownCorrection> Corrections { get; private set; } = [];

    /// <summary>Goals.</summary>
    public IReadOnlyList<GoalHeading> Goals { get; private set; } = [];

    /// <summary>Indicators.</summary>
    public IReadOnlyList<StoredPrintedIndicator> Indicators { get; private set; } = [];

    /// <summary>Activities.</summary>
    public IReadOnlyList<StoredPrintedActivity> Activities { get; private set; } = [];

    /// <summary>Tables.</summary>
    public IReadOnlyList<StoredPrintedTable> Tables { get; private set; } = [];

    /// <summary>Decision points.</summary>
    public IReadOnlyList<StoredPrintedDecision> Decisions { get; private set; } = [];

    /// <summary>The address of this page with some lines of the source marked, at those lines.</summary>
    public string At(int first, int last)
    {
        var (from, to) = (first.ToString(CultureInfo.InvariantCulture), last.ToString(CultureInfo.InvariantCulture));
        return $"?del={Part}&rad={from}&till={to}#rad{from}";
    }

    /// <summary>The same at a row of the list, which stays where it is read.</summary>
    public string At(int first, int last, string mark) => At(first, last).Split('#')[0] + "#" + mark;

    /// <summary>Loads the counts, and the rows of one part; of the findings where none is named.</summary>
    /// <param name="db">The database.</param>
    /// <param name="document">The document.</param>
    /// <param name="id">Its current reading.</param>
    /// <param name="part">The part.</param>
    public static async Task<Understood> Load(StyrkedjaDb db, StoredDocument document, Guid id, string? part)
    {
        var understood = await LoadCounts(db, document, id, part);
        await understood.LoadPart(db, id);
        return understood;
    }

    /// <summary>Loads the counts alone.</summary>
    /// <param name="db">The database.</param>
    /// <param name="document">The document.</param>
    /// <param name="id">Its current reading.</param>
    /// <param name="part">The part that is shown, if any is.</param>
    public static async Task<Understood> LoadCounts(
        StyrkedjaDb db,
        StoredDocument document,
        Guid id,
        string? part = null
    )
    {
        var understood = new Understood(Parts.Any(p => p.Slug == part) ? part! : Parts[0].Slug) { Document = document };
        var signs = await db
            .PrintedLines.Where(l => l.ReadingId == id)
            .Select(l => new { l.FirstLine, l.Classes })
            .ToListAsync();
        var rows = await db
            .Readings.Where(r => r.Id == id)
            .Select(_ => new
            {
                Goals = db.PrintedGoals.Count(g => g.ReadingId == id),
                Indicators = db.PrintedIndicators.Count(r => r.ReadingId == id),
                Activities = db.PrintedActivities.Count(a => a.ReadingId == id),
                Tables = db.PrintedTables.Count(t => t.ReadingId == id),
                Decisions = db.PrintedDecisions.Count(p => p.ReadingId == id),
                Missed = db.PrintedRemarks.Count(m => m.ReadingId == id && Remarks.Missed.Contains(m.Kind)),
                TagsDiffer = db.PrintedRemarks.Count(m => m.ReadingId == id && Remarks.Tags.Contains(m.Kind)),
                Corrections = db.ReadingCorrections.Count(c => c.DocumentId == document.Id && c.SupersededAt == null),
                Ambiguous = db.PrintedIndicators.Count(r => r.ReadingId == id && r.Ambiguous != null),
                AmbiguousActivities = db.PrintedActivities.Count(a => a.ReadingId == id && a.Ambiguous != null),
            })
            .SingleAsync();
        var counts = new Dictionary<string, int>
        {
            ["iakttagelser"] = document.Errors + document.Warnings + document.Infos,
            ["otolkade"] = signs.Sum(l => l.Classes.Count(LineSigns.IsUnclassified)),
            ["rattelser"] = rows.Corrections,
            ["mal"] = rows.Goals,
            ["indikatorer"] = rows.Indicators,
            ["aktiviteter"] = rows.Activities,
            ["tabeller"] = rows.Tables,
            ["beslut"] = rows.Decisions,
        };
        (understood.AmbiguousIndicators, understood.Missed) = (rows.Ambiguous, rows.Missed);
        understood.TagsDiffer = rows.TagsDiffer;
        understood.Ambiguous = rows.Ambiguous + rows.AmbiguousActivities;
        understood.All = [.. Parts.Select(p => (p.Slug, p.Name, counts[p.Slug]))];
        return understood;
    }

    private async Task LoadPart(StyrkedjaDb db, Guid id)
    {
        switch (Part)
        {
            case "iakttagelser":
                Findings =
                [
                    .. (await ShownFinding.Load(db, id, await FindingResponses.Line(db, Document)))
                        .OrderBy(f => f.Came == ResponseState.Open ? 0 : 1)
                        .ThenByDescending(f => f.Finding.Severity)
                        .Take(100),
                ];
                break;
            case "otolkade":
                Unclassified = await LoadUnclassified(db, id);
                break;
            case "rattelser":
                Corrections = await ShownCorrection.Load(db, Document, id);
                break;
            case "mal":
                Goals = (await GoalHeadings.Load(db, id)).All;
                break;
            case "indikatorer":
                Indicators = await db
                    .PrintedIndicators.Where(r => r.ReadingId == id)
                    .OrderBy(r => r.Position)
                    .ToListAsync();
                break;
            case "aktiviteter":
                Activities = await db
                    .PrintedActivities.Where(a => a.ReadingId == id)
                    .OrderBy(a => a.Position)
                    .ToListAsync();
                break;
            case "tabeller":
                Tables = await db.PrintedTables.Where(t => t.ReadingId == id).OrderBy(t => t.Position).ToListAsync();
                break;
            default:
                Decisions = await db
                    .PrintedDecisions.Where(d => d.ReadingId == id)
                    .OrderBy(d => d.Position)
                    .ToListAsync();
                break;
        }
    }

    private static async Task<List<(int, string)>> LoadUnclassified(StyrkedjaDb db, Guid id)
    {
        var found = new List<(int, string)>();
        var lines = await db.PrintedLines.Where(l => l.ReadingId == id).OrderBy(l => l.FirstLine).ToListAsync();
        foreach (var part in lines.Where(l => l.Classes.Any(LineSigns.IsUnclassified)))
        {
            var texts = part.Text.Split('\n');
            for (var i = 0; i < texts.Length && found.Count < 500; i++)
            {
                if (LineSigns.IsUnclassified(part.Classes[i]))
                {
                    found.Add((part.FirstLine + i, texts[i]));
                }
            }
        }
        return found;
    }
}
