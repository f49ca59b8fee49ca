using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>
/// A new member of an enum is never given another's name, nor passed over: a switch statement over one names every member
/// without a condition, which the compiler never asks for, and has no <c>default</c> but one that throws. Over the kinds of
/// a record that we declare, there is such a <c>default</c>. Expressions: <see cref="SwitchArmTests"/>.
/// </summary>
public sealed partial class SwitchStatementTests
{
    [Fact]
    public void No_statement_passes_over_a_member_or_answers_for_one_that_it_does_not_name() =>
        Assert.Empty(
            OurSources
                .Texts.SelectMany(source => Faults(source.Value).Select(fault => $"{source.Key}: {fault}"))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("case Agreement.Equal: a(); break; case Agreement.Differs or Agreement.WithinRounding: break;", null)]
    [InlineData("case Agreement.Equal: break; case Agreement.Differs: break;", "Agreement without WithinRounding")]
    [InlineData(
        "case Agreement.Equal: break; case Agreement.Differs: break; case Agreement.WithinRounding when late: break;",
        "Agreement without WithinRounding"
    )]
    [InlineData("case Agreement.Equal: break; default: b(); break;", "Agreement with the rest")]
    [InlineData("case Agreement.Equal: break; case var _: b(); break;", "Agreement with the rest")]
    [InlineData("case Agreement.Equal: break; default: throw new X();", "Agreement without Differs, WithinRounding")]
    [InlineData("case Agreement.Equal: { switch (b) { case Agreement.Differs: break; } } break;", "Agreement without")]
    [InlineData("case (Agreement.Equal, ':'): a(\"}\", '}'); break;", "Agreement without Differs, WithinRounding")]
    [InlineData("case TableBlock table: break;", "TableBlock without a default that throws")]
    [InlineData("case TableBlock table: break; default: break;", "TableBlock without a default that throws")]
    [InlineData("case TableBlock table: break; default: throw new X();", null)]
    [InlineData("case \"a\": b(Agreement.Equal); break; default: break;", null)]
    public void Such_a_statement_is_found(string body, string? fault) =>
        Assert.StartsWith(fault ?? "", string.Join('|', Faults($"switch (f(x)) {{ {body} }}").DefaultIfEmpty("")));

    private static IEnumerable<string> Faults(string source)
    {
        foreach (Match start in SwitchIn().Matches(source))
        {
            var labels = Labels(source, start.Index + start.Length).ToList();
            var rest = labels.Find(label => label.Pattern is "default" or "_" or "var _");
            var throws = rest.Answer is { } answer && answer.StartsWith("throw ", StringComparison.Ordinal);
            var patterns = labels.Select(label => label.Pattern.Split(" when ", 2)).ToList();
            var over = patterns
                .SelectMany(pattern => NameIn().Matches(pattern[0]))
                .Select(name => OurSources.NamedBy(name.Value))
                .FirstOrDefault(name => name is not null);
            if (over is null)
            {
                continue;
            }
            if (!OurSources.Enums.Contains(over))
            {
                if (!throws)
                {
                    yield return $"{over} without a default that throws";
                }
                continue;
            }
            if (rest.Pattern is not null && !throws)
            {
                yield return $"{over} with the rest";
                continue;
            }
            var named = patterns
                .Where(pattern => pattern.Length == 1)
                .SelectMany(pattern => NameIn().Matches(pattern[0]))
                .Select(name => name.Value.Split('.')[^1])
                .ToHashSet(StringComparer.Ordinal);
            if (OurSources.Enums[over].All(members => !members.IsSubsetOf(named)))
            {
                var left = OurSources.Enums[over].First().Except(named).Order(StringComparer.Ordinal);
                yield return $"{over} without {string.Join(", ", left)}";
            }
        }
    }

    // The labels between the braces that begin there, with the beginning of what follows each.
    private static IEnumerable<(string Pattern, string Answer)> Labels(string source, int from)
    {
        var (depth, begin) = (0, -1);
        for (var i = from; i < source.Length; i++)
        {
            if (Passed().Match(source, i) is { Success: true, Length: var length })
            {
                i += length - 1;
            }
            else if (source[i] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (source[i] is ')' or ']' or '}')
            {
                depth--;
                if (depth < 0)
                {
                    yield break;
                }
            }
            else if (depth > 0)
            {
                continue;
            }
            else if (begin < 0 && LabelAt().Match(source, i) is { Success: true } label)
            {
                begin = label.Groups["case"].Success ? i + label.Length : i;
                i += label.Length - 1;
            }
            else if (begin >= 0 && source[i] == ':')
            {
                yield return (source[begin..i].Trim(), source[(i + 1)..].TrimStart());
                begin = -1;
            }
        }
    }

    [GeneratedRegex(@"\bswitch\s*\((?>[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)\s*\{")]
    private static partial Regex SwitchIn();

    // Text, letters and comments: what stands in them is no code.
    [GeneratedRegex(@"\G(?:""(?:\\.|[^""\\])*""|'(?:\\[^']+|[^'\\])'|//[^\n]*)")]
    private static partial Regex Passed();

    [GeneratedRegex(@"\G(?<!\w)(?:(?<case>case\s)|default(?=\s*:))")]
    private static partial Regex LabelAt();

    [GeneratedRegex(@"[A-Z]\w*(\.[A-Z]\w*)*")]
    private static partial Regex NameIn();
}
