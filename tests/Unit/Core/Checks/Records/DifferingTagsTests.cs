using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>pdf-tags-differ</c>.</summary>
public sealed class DifferingTagsTests
{
    [Fact]
    public void What_differs_on_one_page_in_one_way_is_one_finding()
    {
        var findings = Record.Find(
            "pdf-tags-differ",
            Record.Document with
            {
                Coverage = new Coverage(4, new Dictionary<int, LineClass>())
                {
                    Places = [new(1, 0, 0, 9, 9), new(1, 0, 9, 9, 9), new(2, 0, 0, 9, 9), new(2, 0, 9, 9, 9)],
                    TagsDiffer =
                    [
                        new(TagFault.Moved, "Andel | 85 %", new SourceLines(1, 1)),
                        new(TagFault.Moved, "Antal | 12", new SourceLines(2, 2)),
                        new(TagFault.Missing, "Sanden byts", new SourceLines(3, 3)),
                        new(TagFault.Unseen, "Stängt", new SourceLines(3, 4)),
                    ],
                },
            }
        );
        Assert.Equal(
            [
                "Filens taggar ordnar celler på sidan 1 på ett annat sätt än sidan visar dem: ”Andel | 85 %”, ”Antal | 12”.",
                "Filens taggar saknar text som sidan 2 visar: ”Sanden byts”.",
                "Filens taggar säger något som sidan 2 inte visar: ”Stängt”.",
            ],
            findings.Select(f => f.Message)
        );
        Assert.Equal([(1, 2), (3, 3), (3, 4)], findings.Select(f => (f.Lines.First, f.Lines.Last)));
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void Where_many_differ_three_are_told_and_the_others_counted()
    {
        var finding = Assert.Single(
            Record.Find(
                "pdf-tags-differ",
                Record.Document with
                {
                    Coverage = new Coverage(5, new Dictionary<int, LineClass>())
                    {
                        Places = [.. Enumerable.Repeat(new LinePlace(1, 0, 0, 9, 9), 5)],
                        TagsDiffer =
                        [
                            .. "abcde".Select((c, i) => new TagDifference(TagFault.Missing, $"{c}", new(i + 1, i + 1))),
                        ],
                    },
                }
            )
        );
        Assert.EndsWith("visar: ”a”, ”b”, ”c” och 2 till.", finding.Message, StringComparison.Ordinal);
    }
}
