using System.Text;
using System.Text.RegularExpressions;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.Documents.Properties;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>No check knows the text of a particular document: what means nothing to a reader changes no finding.</summary>
public sealed partial class InvarianceTests
{
    /// <summary>The four published documents and the samples.</summary>
    public static TheoryData<string> Documents { get; } =
    [
        "000",
        "001",
        "003",
        "004",
        "lindvik-sodra-plan-2023",
        "lindvik-sodra-plan-2024",
        "lindvik-sodra-t2-2024",
        "lindvik-sodra-vb-2024",
        "lindvik-skola-plan-2024",
        "lindvik-skola-plan-2025",
        "seventh",
    ];

    private static readonly Dictionary<string, string> OtherAreas = new(StringComparer.Ordinal)
    {
        ["Förskoleverksamhet"] = "Förskola",
        ["Stadsmiljöverksamhet"] = "Stadsmiljö",
        ["Individ- och familjeomsorg"] = "Individ och familjeomsorgen",
        ["Vuxna"] = "Vuxen",
        ["Arbetsmarknadsåtgärder"] = "Arbetsmarknad",
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Places_may_have_other_names(string document)
    {
        var text = Text(document);
        var names = NewNames(text);
        string Rename(string words) => Place().Replace(words, m => names.GetValueOrDefault(m.Value, m.Value));
        Same(Findings(text, Rename), Findings(Rename(text)));
    }

    // Within the vocabulary: the usual name, or another of the same area.
    [Theory]
    [MemberData(nameof(Documents))]
    public void Areas_may_have_other_names(string document)
    {
        var text = Text(document);
        string Rename(string words) => Area().Replace(words, m => OtherAreas.GetValueOrDefault(m.Value, m.Value));
        Same(Findings(text, Rename), Findings(Rename(text)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Empty_lines_say_nothing(string document)
    {
        var text = Text(document);
        var more = EmptyLine().Replace(text, "\n\n\n");
        Same(Findings(text).Select(WithoutLines), Findings(more).Select(WithoutLines));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Heading_marks_say_nothing(string document)
    {
        var text = Text(document);
        var bytes = FileChanges.OfText["no-hash"](Encoding.UTF8.GetBytes(text), new Random(1));
        Same(Findings(text), Findings(Encoding.UTF8.GetString(bytes)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Tables_may_be_drawn_with_pipes(string document)
    {
        var text = Text(document);
        Same(Findings(text).Select(WithoutLines), Findings(WithPipes(text)).Select(WithoutLines));
    }

    // Lines with tabs as the rows of a Markdown table, the first of each block its header.
    private static string WithPipes(string text)
    {
        var (lines, inTable) = (new List<string>(), false);
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            var cells = line.Split('\t');
            lines.Add(cells.Length > 1 ? $"| {string.Join(" | ", cells)} |" : line);
            if (cells.Length > 1 && !inTable)
            {
                lines.Add($"|{string.Concat(Enumerable.Repeat("---|", cells.Length))}");
            }
            inTable = cells.Length > 1;
        }
        return string.Join('\n', lines);
    }

    private static void Same(IEnumerable<Seen> before, IEnumerable<Seen> after)
    {
        var (expected, actual) = (before.Select(f => f.ToString()).ToList(), after.Select(f => f.ToString()).ToList());
        Assert.True(
            expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)),
            string.Join(
                '\n',
                expected.Except(actual).Select(f => "- " + f).Concat(actual.Except(expected).Select(f => "+ " + f))
            )
        );
    }

    private sealed record Seen(
        int First,
        int Last,
        string Check,
        string Severity,
        string Expected,
        string Found,
        string Message
    );

    private static Seen WithoutLines(Seen seen) =>
        seen with
        {
            First = 0,
            Last = 0,
            Message = RowNumber().Replace(seen.Message, "rad N"),
        };

    private static List<Seen> Findings(string text, Func<string, string>? rename = null)
    {
        string Name(string? words) => rename is null || words is null ? words ?? "" : rename(words);
        return
        [
            .. ProofReading
                .Of(RealDocuments.Interpret(Encoding.UTF8.GetBytes(text)), FieldVocabulary.BudgetAreas)
                .Select(f => new Seen(
                    f.Lines.First,
                    f.Lines.Last,
                    f.Check,
                    f.Severity.ToString(),
                    Name(f.Expected),
                    Name(f.Found),
                    Name(f.Message)
                )),
        ];
    }

    private static string Text(string document) =>
        document.Length == 3
            ? RealDocuments.Text(document)
            : File.ReadAllText(RepositoryRoot.Path("samples", document + ".txt"));

    // Every place gets a name that no other has, as long as its own (the length of a line says where a paragraph ends),
    // with the same ending; a word that is also printed small is no name.
    private static Dictionary<string, string> NewNames(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var random = new Random(1);
        foreach (var place in Place().Matches(text).Where(m => !words.Contains(m.Value.ToLowerInvariant())))
        {
            while (!names.ContainsKey(place.Value))
            {
                var stem = InventedNames.Of(random, place.Groups["stem"].Length)[..place.Groups["stem"].Length];
                var name = char.ToUpperInvariant(stem[0]) + stem[1..] + place.Groups["ending"].Value;
                if (words.Add(name))
                {
                    names.Add(place.Value, name);
                }
            }
        }
        return names;
    }

    [GeneratedRegex(
        @"\b(?<stem>\p{Lu}\p{Ll}{1,14}?)(?<ending>parken|parkens|gården|gårdens|vägen|gatan|torget|berg|bergs|sund|dalen|dals|sjö|sjös|holmen|holmens|sten|torp|strand|viken|höjden|höjdens|ängen|hagen|lund|lunds|näs|borg)\b"
    )]
    private static partial Regex Place();

    // A whole cell, heading or quoted label; a name inside a sentence may be bent.
    [GeneratedRegex(
        @"(?<=^|[\n\t|”>*][ ]*|#[ ])(?:Förskoleverksamhet|Stadsmiljöverksamhet|Individ- och familjeomsorg|Vuxna|Arbetsmarknadsåtgärder)(?=[ ]*(?:$|[\r\n\t|”<*]))"
    )]
    private static partial Regex Area();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\n[ \t]*\r?\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"rad(?:erna)? [0-9]+(?:(?:–|, | och )[0-9]+)*")]
    private static partial Regex RowNumber();
}
