using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Core.SteeringDocuments;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.SteeringDocuments;

/// <summary>The values that the indicator rows of a document give, each for its period.</summary>
internal sealed class IndicatorValues(
    StoredDocument document,
    IReadOnlyDictionary<string, Guid> indicators,
    DateTime now
)
{
    private readonly int _year = document.Year ?? throw new ArgumentException("An accepted document has a year.");

    // How often each indicator has been met; a report may print one under two goals.
    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);

    public List<StoredIndicatorValue> Of(IEnumerable<StoredIndicatorRow> rows)
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

    private void Add(StoredIndicatorRow row, int occurrence, List<StoredIndicatorValue> values)
    {
        void Value(Period period, IndicatorMeasure measure, IndicatorSplit split, string? text)
        {
            if (text is not null && PrintedValue.Read(text) is { IsEmpty: false } printed)
            {
                values.Add(Fact(row, occurrence, period, measure, split, text, null, printed.Measure));
            }
        }
        void Target(IndicatorMeasure measure, string text, TargetKind kind)
        {
            if (kind != TargetKind.None)
            {
                var number = Core.Indicators.Target.Read(text).Value;
                values.Add(
                    Fact(row, occurrence, Period.WholeYear(_year), measure, IndicatorSplit.Total, text, kind, number)
                );
            }
        }
        Target(IndicatorMeasure.Target, row.Target, row.TargetKind);
        Target(IndicatorMeasure.CouncilTarget, row.CouncilTarget, row.CouncilTargetKind);
        if (Reported is { } period)
        {
            Value(period, IndicatorMeasure.Outcome, IndicatorSplit.Total, row.Outcome);
            Value(period, IndicatorMeasure.Outcome, IndicatorSplit.Men, row.Men);
            Value(period, IndicatorMeasure.Outcome, IndicatorSplit.Women, row.Women);
        }
        Value(Period.WholeYear(_year), IndicatorMeasure.Forecast, IndicatorSplit.Total, row.Forecast);
        Value(Period.WholeYear(_year - 1), IndicatorMeasure.Outcome, IndicatorSplit.Total, row.Previous);
    }

    // A monthly report does not say which month in a way that is read; a plan has no outcome.
    private Period? Reported =>
        document.Kind switch
        {
            DocumentKind.Tertial1 => Period.Tertial1(_year),
            DocumentKind.Tertial2 => Period.Tertial2(_year),
            DocumentKind.AnnualReport => Period.WholeYear(_year),
            _ => null,
        };

    private StoredIndicatorValue Fact(
        StoredIndicatorRow row,
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
            BoardId = document.BoardId ?? throw new InvalidOperationException("An accepted document has a board."),
            Year = period.Year,
            Period = period.ToString(),
            Measure = measure,
            Split = split,
            Text = text,
            TargetKind = kind,
            Millionths = number?.Quantity.Millionths,
            Decimals = number?.Quantity.Decimals,
            Unit = number?.Unit,
            SourceKind = document.Kind,
            SourceYear = _year,
            Occurrence = occurrence,
            DocumentId = document.Id,
            RowPosition = row.Position,
            FirstLine = row.FirstLine,
            LastLine = row.LastLine,
            RecordedAt = now,
            RecordedBy = document.RecordedBy ?? document.ReceivedBy,
        };
}
