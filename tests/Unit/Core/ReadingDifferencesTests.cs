using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core;

/// <summary>Two readings of one file are compared in every field, and every field has words for whoever reads.</summary>
public sealed class ReadingDifferencesTests
{
    private static readonly SteeringDocument Report = Read("lindvik-sodra-vb-2024.txt");

    [Fact]
    public void The_same_has_none() =>
        Assert.Empty(ReadingDifferences.Between(Report, Read("lindvik-sodra-vb-2024.txt")));

    [Fact]
    public void A_changed_field_an_added_and_a_removed_record_and_a_line_are_told()
    {
        var table = Report.Tables.First(t => t.Rows.Count > 2);
        var changed = Report with
        {
            Year = 1999,
            Goals = [.. Report.Goals.Skip(1)],
            Activities = [.. Report.Activities, Report.Activities[0] with { Text = "En till" }],
            Tables =
            [
                .. Report.Tables.Select(t =>
                    t == table ? t with { Rows = [t.Rows[0] with { Level = 7 }, .. t.Rows.Skip(1)] } : t
                ),
            ],
            Coverage = Report.Coverage with
            {
                Classes = Report.Coverage.Classes.ToDictionary(
                    c => c.Key,
                    c => c.Key == Report.Coverage.Classes.Keys.Min() ? LineClass.Unclassified : c.Value
                ),
            },
        };
        var found = ReadingDifferences.Between(Report, changed);
        Assert.Contains(new("", "", "Year", "2024", "1999"), found);
        Assert.Single(found, d => d is { Part: "Goals", Field: null, Becomes: null });
        Assert.Single(found, d => d is { Part: "Activities", Record: "En till", Field: null, Was: null });
        Assert.Single(found, d => d is { Part: "Tables", Field: "Level", Becomes: "7" });
        Assert.Single(found, d => d is { Part: "Coverage", Becomes: "Unclassified" });
        Assert.Equal(5, found.Count);
    }

    // Whatever a record holds can differ, so it needs its word.
    [Fact]
    public void Every_field_of_every_record_has_a_word()
    {
        var fields = typeof(SteeringDocument)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace == typeof(SteeringDocument).Namespace
                && (type == typeof(SteeringDocument) || type.Name.StartsWith("Printed", StringComparison.Ordinal))
                && type.IsClass
            )
            .SelectMany(type => type.GetProperties())
            .Where(property => property.CanWrite)
            .Select(property => property.Name)
            .Except([
                "Decisions",
                "Goals",
                "Indicators",
                "Activities",
                "Sections",
                "Tables",
                "ResultUnits",
                "Coverage",
            ]);
        Assert.Empty(fields.Except(Styrkedja.Web.Features.Review.ReadingWords.Fields.Keys));
    }

    private static SteeringDocument Read(string sample)
    {
        Assert.True(
            DocumentFiles.TryRead(
                sample,
                File.ReadAllBytes(RepositoryRoot.Path("samples", sample)),
                out var file,
                out _
            )
        );
        return file.Document;
    }
}
