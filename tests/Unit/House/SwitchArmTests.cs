using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>
/// A new member of an enum is never given another's name: a switch over one names every member, so that the compiler
/// tells where an arm is missing (CS8509), which it cannot where there is a <c>_</c>. Over the kinds of a record that we
/// declare, where the compiler cannot tell, the <c>_</c> throws.
/// </summary>
public sealed partial class SwitchArmTests
{
    // By file and what the arms name, each with its reason.
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["src/Core/Checks/Tables/AccountRows.cs RowRole"] =
            "two of a kind in either order, of all pairs that there are",
    };

    [Fact]
    public void No_arm_answers_for_members_that_it_does_not_name() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            OurSources
                .Texts.SelectMany(source => Discards(source.Value).Select(found => $"{source.Key} {found}"))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("role switch { Role.Auditor => 1, _ => 2 }", "Role")]
    [InlineData("role switch { Role.Auditor => 1, _ when late => 2, Role.Planner => 3 }", "Role")]
    [InlineData("(role, late) switch { (Role.Auditor, true) => f(x => x, [1]), (_, _) => 2 }", "Role")]
    [InlineData("target switch { Target.Number n => n.Value, _ => null }", "Target")]
    [InlineData("block switch { TableBlock => 1, _ => 2 }", "TableBlock")]
    [InlineData("block switch { TableBlock => 1, _ => throw new X() }", null)]
    [InlineData("word switch { \"a\" => Role.Auditor, _ => Role.Planner }", null)]
    public void Such_an_arm_is_found(string source, string? named) =>
        Assert.Equal(named, Discards(source).FirstOrDefault());

    // What the other arms of a switch name, where one of its arms takes the rest.
    private static IEnumerable<string> Discards(string source)
    {
        foreach (Match start in SwitchIn().Matches(source))
        {
            var arms = Arms(source, start.Index + start.Length).ToList();
            var rest = arms.Find(arm => RestIn().IsMatch(arm.Pattern));
            if (rest.Pattern is null)
            {
                continue;
            }
            var named = arms.SelectMany(arm => NameIn().Matches(arm.Pattern.Split(" when ")[0]))
                .Select(name => OurSources.NamedBy(name.Value))
                .FirstOrDefault(of =>
                    of is not null
                    && (OurSources.Enums.Contains(of) || !rest.Answer.StartsWith("throw ", StringComparison.Ordinal))
                );
            if (named is not null)
            {
                yield return named;
            }
        }
    }

    // The patterns and answers between the braces that begin there.
    private static IEnumerable<(string Pattern, string Answer)> Arms(string source, int from)
    {
        var (depth, begin, arrow, quoted) = (0, from, -1, false);
        for (var i = from; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '"' && source[i - 1] != '\\')
            {
                quoted = !quoted;
            }
            else if (quoted)
            {
                continue;
            }
            else if (c == '/' && source[i + 1] == '/')
            {
                i = source.IndexOf('\n', i);
            }
            else if (depth == 0 && arrow < 0 && c == '=' && source[i + 1] == '>')
            {
                arrow = i;
            }
            else if (depth == 0 && c is ',' or '}')
            {
                if (arrow >= 0)
                {
                    yield return (source[begin..arrow], source[(arrow + 2)..i].Trim());
                }
                if (c == '}')
                {
                    yield break;
                }
                (begin, arrow) = (i + 1, -1);
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}')
            {
                depth--;
            }
        }
    }

    [GeneratedRegex(@"\bswitch\s*\{(?=[^;]*?=>)")]
    private static partial Regex SwitchIn();

    [GeneratedRegex(@"^\s*(//[^\n]*\s*)*(_|var _|\((_|var _)(, (_|var _))*\))\s*(when\b.*)?$", RegexOptions.Singleline)]
    private static partial Regex RestIn();

    [GeneratedRegex(@"[A-Z]\w*(\.[A-Z]\w*)*")]
    private static partial Regex NameIn();
}
