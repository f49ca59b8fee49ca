using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

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
        void Value(
            Period period,
            IndicatorMeasure measure,
            string? text,
            long? millionths,
            int? decimals,
            string? unit,
            IndicatorSplit split = IndicatorSplit.Total
        )
        {
            if (text is not null && SwedishText.Fold(text).Length > 0)
            {
                values.Add(Fact(row, occurrence, period, measure, split, text, null, millionths, decimals, unit));
            }
        }
        void Target(
            IndicatorMeasure measure,
            string text,
            TargetKind kind,
            long? millionths,
            int? decimals,
            string? unit
        )
        {
            if (kind != TargetKind.None)
            {
                var year = Period.WholeYear(_year);
                const IndicatorSplit total = IndicatorSplit.Total;
                values.Add(Fact(row, occurrence, year, measure, total, text, kind, millionths, decimals, unit));
            }
        }
        const IndicatorMeasure outcome = IndicatorMeasure.Outcome;
        Target(
            IndicatorMeasure.Target,
            row.Target,
            row.TargetKind,
            row.TargetMillionths,
            row.TargetDecimals,
            row.TargetUnit
        );
        Target(
            IndicatorMeasure.CouncilTarget,
            row.CouncilTarget,
            row.CouncilTargetKind,
            row.CouncilTargetMillionths,
            row.CouncilTargetDecimals,
            row.CouncilTargetUnit
        );
        if (Reported is { } period)
        {
            Value(period, outcome, row.Outcome, row.OutcomeMillionths, row.OutcomeDecimals, row.OutcomeUnit);
            Value(period, outcome, row.Men, row.MenMillionths, row.MenDecimals, row.MenUnit, IndicatorSplit.Men);
            Value(
                period,
                outcome,
                row.Women,
                row.WomenMillionths,
                row.WomenDecimals,
                row.WomenUnit,
                IndicatorSplit.Women
            );
        }
        Value(
            Period.WholeYear(_year),
            IndicatorMeasure.Forecast,
            row.Forecast,
            row.ForecastMillionths,
            row.ForecastDecimals,
            row.ForecastUnit
        );
        Value(
            Period.WholeYear(_year - 1),
            outcome,
            row.Previous,
            row.PreviousMillionths,
            row.PreviousDecimals,
            row.PreviousUnit
        );
    }

    // A monthly report does not say which month in a way that is read; a plan has no outcome.
    private Period? Reported =>
        document.Kind switch
        {
            DocumentKind.Tertial1 => Period.Tertial1(_year),
            DocumentKind.Tertial2 => Period.Tertial2(_year),
            DocumentKind.AnnualReport => Period.WholeYear(_year),
            DocumentKind.Plan or DocumentKind.MonthlyReport => null,
        };

    private StoredIndicatorValue Fact(
        StoredPrintedIndicator row,
        int occurrence,
        Period period,
        IndicatorMeasure measure,
        IndicatorSplit split,
        string text,
        TargetKind? kind,
        long? millionths,
        int? decimals,
        string? unit
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
            Millionths = millionths,
            Decimals = decimals,
            Unit = unit,
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
