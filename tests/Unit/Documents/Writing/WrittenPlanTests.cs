using System.Text;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.Writing.Markdown;
using Styrkedja.Unit.Core;

namespace Styrkedja.Unit.Documents.Writing;

/// <summary>A plan that is written here is a document: its text, read as anybody's, gives the records that it was written from.</summary>
public sealed class WrittenPlanTests
{
    private static readonly Guid Source = Guid.Parse("00000000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void A_plan_made_of_a_published_document_reads_back_as_itself(string name)
    {
        var written = Write(RealDocuments.Records(name));
        AssertReadsBack(written);
    }

    [Fact]
    public void Any_plan_of_words_reads_back_as_itself() =>
        Property.Holds(
            DrawnPlans.Plain,
            items =>
            {
                try
                {
                    AssertReadsBack(Write(items));
                }
                catch
                {
                    File.WriteAllText("/tmp/fail.md", Write(items).Text);
                    throw;
                }
                return true;
            }
        );

    [Fact]
    public void Whatever_it_says_each_item_has_its_own_lines_and_each_line_is_known_for_what_it_is() =>
        Property.Holds(
            DrawnPlans.Odd,
            items =>
            {
                var outline = PlanOutline.Of(items);
                var written = Write(items);
                var visible = Enumerable.Range(1, written.Lines.Count).Where(n => written.Lines[n - 1].Length > 0);
                Assert.Equal(visible, written.Document.Coverage.Classes.Keys.Order());
                Assert.DoesNotContain(written.Lines, line => line.AsSpan().IndexOfAny('\n', '\r') >= 0);
                Assert.Equal(outline.All.Select(n => n.Item.Id).Order(), written.Places.Keys.Order());
                Assert.All(written.Places, place => Assert.Equal(place.Key, written.ItemAt(place.Value.First)));
                Assert.Equal(written.Text, Write(items).Text);
                return true;
            }
        );

    private static WrittenPlan Write(IReadOnlyList<PlanItem> items) =>
        WrittenPlan.Of(PlanOutline.Of(items), "Lindviks nämnd", 2026, _ => null);

    private static WrittenPlan Write(SteeringDocument document)
    {
        var items = PlanFromDocument.Of(document, Source, document.Year ?? 2025, 2026, Guid.CreateVersion7);
        return Write(items);
    }

    private static void AssertReadsBack(WrittenPlan written)
    {
        var bytes = Encoding.UTF8.GetBytes(written.Text);
        Assert.True(DocumentFiles.TryRead("plan.md", bytes, out var file, out var refusal), refusal?.ToString());
        var (ours, read) = (written.Document, file.Document);
        Assert.Equal((ours.Kind, ours.Year, ours.Board, ours.Title), (read.Kind, read.Year, read.Board, read.Title));
        Same(ours.Goals, read.Goals, g => (g.Level, g.CodePrinted ? g.Code : null, g.Title, g.Description, g.Lines));
        Same(ours.Goals.SelectMany(g => g.ExpectedResults), read.Goals.SelectMany(g => g.ExpectedResults), r => r);
        Same(ours.Indicators, read.Indicators, i => i with { Ambiguous = null });
        Same(
            ours.Activities,
            read.Activities,
            a =>
                (
                    a.Text,
                    a.Owner,
                    a.Goal,
                    a.BoardGoal,
                    a.Start,
                    a.End,
                    a.Lead,
                    string.Join(';', a.Participants),
                    a.Lines
                )
        );
        Same(ours.Sections.SelectMany(s => s.Paragraphs), read.Sections.SelectMany(s => s.Paragraphs), p => p.Text);
        Same(
            ours.Sections,
            read.Sections,
            s => (s.Title, s.Level, s.Goal, s.BoardGoal, string.Join('\n', s.Paragraphs), s.Lines)
        );
        Same(ours.Coverage.Classes.OrderBy(c => c.Key), read.Coverage.Classes.OrderBy(c => c.Key), c => c);
    }

    private static void Same<T, TKey>(IEnumerable<T> ours, IEnumerable<T> read, Func<T, TKey> key)
    {
        var (one, other) = (ours.Select(key).ToList(), read.Select(key).ToList());
        // The whole of what differs: a list is cut where it is shown.
        foreach (var (written, found) in one.Zip(other))
        {
            Assert.Equal(written, found);
        }
        Assert.Equal(one.Count, other.Count);
    }
}
