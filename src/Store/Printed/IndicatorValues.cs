using System.Globalization;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Sources;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>The values that the indicator rows of a document give, each for its period.</summary>
internal sealed class IndicatorValues(
    StoredDocument document,
    StoredValueBatch batch,
    IReadOnlyDictionary<string, Guid> indicators
)
{
    private readonly int _year = document.Year ?? throw new ArgumentException("An accepted document has a year.");

    // How often each indicator has been met; a report may print one under two goals.
    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);

    public List<StoredIndicatorValue> Of(IEnumerable<StoredPrintedIndicator> rows)
    {
        var values = new List<StoredIndicatorValue>();
        foreach (var row in rows)
        {
            var occurrence = _met.GetValueOrDefault(row.NameKey);
            _met[row.NameKey] = occurrence + 1;
            Add(row, occurrence, values);
        }
        return values;
    }

    private void Add(StoredPrintedIndicator row, int occurrence, List<StoredIndicatorValue> values)
    {
        var (year, before) = (Period.WholeYear(_year), Period.WholeYear(_year - 1));
        void Value(
            Period period,
            IndicatorMeasure measure,
            PrintedValue? cell,
            IndicatorSplit split = IndicatorSplit.Total
        )
        {
            if (cell is { IsEmpty: false } value)
            {
                values.Add(Fact(row, occurrence, period, measure, split, value.Text, null, value.Measure));
            }
        }
        void Aim(IndicatorMeasure measure, Target target)
        {
            var kind = TargetColumns.KindOf(target);
            if (kind != TargetKind.None)
            {
                values.Add(Fact(row, occurrence, year, measure, IndicatorSplit.Total, target.Text, kind, target.Value));
            }
        }
        var printed = RowsToRecords.Indicator(row);
        Aim(IndicatorMeasure.Target, printed.Target);
        Aim(IndicatorMeasure.CouncilTarget, printed.CouncilTarget);
        // A monthly report does not say which month in a way that is read; a plan has no outcome.
        if (document.Kind is not (DocumentKind.Plan or DocumentKind.MonthlyReport))
        {
            var period = DocumentKinds.Period(document.Kind, _year);
            Value(period, IndicatorMeasure.Outcome, printed.Outcome);
            Value(period, IndicatorMeasure.Outcome, printed.Men, IndicatorSplit.Men);
            Value(period, IndicatorMeasure.Outcome, printed.Women, IndicatorSplit.Women);
        }
        Value(year, IndicatorMeasure.Forecast, printed.Forecast);
        Value(before, IndicatorMeasure.Outcome, printed.Previous);
    }

    // What was decided here stands beside what is printed of the same.
    private string Origin =>
        document.Origin == DocumentOrigin.Written ? $"{document.Kind} {document.Origin}" : $"{document.Kind}";

    private StoredIndicatorValue Fact(
        StoredPrintedIndicator row,
        int occurrence,
        Period period,
        IndicatorMeasure measure,
        IndicatorSplit split,
        string text,
        TargetKind? kind,
        Measure? number
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = document.MunicipalityId,
            IndicatorId = indicators[row.NameKey],
            UnitId = document.BoardId ?? throw new InvalidOperationException("An accepted document has a board."),
            Year = period.Year,
            Period = period.ToString(),
            Measure = measure,
            Split = split,
            Round = "",
            Origin = SourceKind.Printed,
            OriginKey = string.Create(CultureInfo.InvariantCulture, $"{Origin} {_year} {occurrence}"),
            Text = text,
            TargetKind = kind,
            Millionths = number?.Quantity.Millionths,
            Decimals = number?.Quantity.Decimals,
            MeasuredIn = number?.Unit,
            BatchId = batch.Id,
            RowPosition = row.Position,
            FirstLine = row.FirstLine,
            LastLine = row.LastLine,
            RecordedAt = batch.RecordedAt,
            RecordedBy = batch.RecordedBy,
        };
}
