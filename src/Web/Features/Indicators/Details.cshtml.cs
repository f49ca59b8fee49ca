using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Web.Charts;
using Styrkedja.Web.Components;
using Styrkedja.Web.Features.Goals;
using Styrkedja.Web.Features.Organisation;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>An indicator: what it means, its values over the years, and other boards beside.</summary>
[Needs(Right.Read)]
public sealed class DetailsModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>The definition.</summary>
    public StoredIndicator Indicator { get; private set; } = null!;

    /// <summary>Its rows in the document that the page shows, each with its goal.</summary>
    public IReadOnlyList<(JudgedRow Judged, GoalHeading? Goal)> Rows { get; private set; } = [];

    /// <summary>What holds for the board.</summary>
    public IReadOnlyList<FactOfAll> Facts { get; private set; } = [];

    /// <summary>What holds for the boards that it took over from.</summary>
    public IReadOnlyList<FactOfAll> Before { get; private set; } = [];

    /// <summary>The boards that it took over from.</summary>
    public BoardHistory History { get; private set; } = null!;

    /// <summary>All boards in the year.</summary>
    public BoardComparison Boards { get; private set; } = null!;

    /// <summary>Where else it is, if the board does not have it.</summary>
    public IReadOnlyList<(StoredBoard Board, int Year)> Elsewhere { get; private set; } = [];

    /// <summary>Other spellings of the name.</summary>
    public IReadOnlyList<Spelling> Spellings { get; private set; } = [];

    /// <summary>What was said before.</summary>
    public IReadOnlyList<EarlierDocument> Earlier { get; private set; } = [];

    /// <summary>The series, in its unit.</summary>
    public LineChart Chart => IndicatorCharts.OverYears(Facts, Before, History, Indicator);

    /// <summary>Whether whoever reads may say what is true of a value.</summary>
    public bool MayCorrect => place.Board is { } board && person.May(Right.CorrectValues, [board.Id]);

    /// <summary>Whether whoever reads has it on their own page.</summary>
    public bool IsFollowed { get; private set; }

    /// <summary>True where the council's target is left out of the drawing.</summary>
    public bool HasTargetOfCity =>
        Facts.Any(f =>
            f.Shown.Measure == IndicatorMeasure.CouncilTarget && IndicatorCharts.IsOfCity(f.Shown, Facts, Indicator)
        );

    /// <summary>
    /// The rows of the table, the latest first: whole years, and the tertials of the year; then those of the boards that
    /// it took over from.
    /// </summary>
    public IEnumerable<IGrouping<(Guid Unit, string Period), FactOfAll>> Periods =>
        Facts
            .Where(f => f.Shown.Year == place.Year || f.Shown.IsWholeYear)
            .Concat(Before.Where(f => f.Shown.IsWholeYear))
            .GroupBy(f => (f.Shown.UnitId, f.Shown.Period))
            .OrderByDescending(group => group.First().Shown.Year)
            .ThenByDescending(group => group.Key.UnitId == place.Board?.Id)
            .ThenByDescending(group => group.First().Shown.IsWholeYear)
            .ThenByDescending(group => group.Key.Period, StringComparer.Ordinal);

    /// <summary>The columns of the table: what is printed of the indicator at all.</summary>
    public IEnumerable<(IndicatorMeasure Measure, IndicatorSplit Split)> Columns =>
        Facts
            .Concat(Before)
            .Select(f => (f.Shown.Measure, f.Shown.Split))
            .Distinct()
            .OrderBy(column => IndicatorWords.Order(column.Measure))
            .ThenBy(column => column.Split);

    /// <summary>Loads it; 404 where the municipality has no such indicator.</summary>
    public async Task<IActionResult> OnGet(string slug, string? format)
    {
        if (
            place is not { Board: { } board, Year: { } year }
            || await IndicatorNames.Find(place.Db, slug) is not { } indicator
        )
        {
            return NotFound();
        }
        if (indicator.Slug != slug)
        {
            return Redirect(place.Link("indikatorer/" + indicator.Slug) + Request.QueryString);
        }
        Indicator = indicator;
        var known = new IndicatorFacts(place.Db, await IndicatorNames.Of(place.Db, indicator.Id));
        History = await BoardHistory.Of(place);
        var (all, others) = await known.Known(board.Id, History.Forerunners.Select(f => f.Unit.Id), year);
        var decisions = await known.Decisions(board.Id);
        var documents = FewAnswers.DocumentsOf([.. all, .. others]).Concat(decisions.Select(d => d.Document));
        var hidden = await FewAnswers.Load(place.Db, documents.Append(place.Document.Id), seesAll: false);
        var few = place.SeesFewAnswers ? FewAnswers.Nothing : hidden;
        all = few.Without(all);
        var own = all.FindAll(fact => fact.UnitId == board.Id);
        (Facts, Before) = (FactOfAll.Of(own), FactOfAll.Of(all.Except(own)));
        if (TableFile.IsAsked(format))
        {
            return IndicatorFile.Of($"{indicator.Slug}-{board.Slug}", Facts.Concat(Before), History);
        }
        IsFollowed = await Following.Has(place.Db, person.Person, board.Id, indicator.Id);
        var goals = await GoalHeadings.Load(place.Db, place.Document.Reading);
        var rows = await JudgedRows.Load(place, known.IsPrinted, few);
        Rows = rows.ConvertAll(row => (row, goals.At(row.Row.GoalPosition)));
        Boards = new(place, [.. Facts, .. FactOfAll.Of(await known.Shown(others, hidden, board.Id, year))]);
        Elsewhere = own.Count > 0 ? [] : await known.Places(place.Boards);
        Spellings = await known.Spellings(indicator.Name);
        var earlier = await known.Earlier(decisions.Where(decision => decision.IsReplaced));
        Earlier = EarlierDocument.Of(few.Without(earlier), decisions, own);
        return Page();
    }
}
