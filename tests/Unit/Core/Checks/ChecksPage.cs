using System.Globalization;
using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Core.Checks;

/// <summary>Makes docs/checks.md of the catalogue, the examples and what the checks find in them.</summary>
internal static class ChecksPage
{
    private const string Intro = """
        # Checks

        <!-- Generated: CONTRIBUTING.md says how. Do not edit. -->

        `./styrkedja check FILE` runs every check on a plan or report. A check compares what the document itself prints: figures with figures, text with tables, goals with what follows them up. It is a pure function from records to findings and has no settings; why, stands in [ADR 0012](adr/0012-checks.md).

        - **error** (*fel*): arithmetic or a rule of the model is broken beyond what rounding can do. `check` ends with 1.
        - **warning** (*varning*): two statements disagree, or a value is suspicious.
        - **info** (*upplysning*): something expected is absent, or could not be decided.

        A sum of *n* printed figures may differ by half of the last printed place × (*n* + 1). The examples are invented, as small as they can be, and are tests: they are read and checked like any file.

        | check | in Swedish | severity | what it finds |
        | --- | --- | --- | --- |

        """;

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var checks = CheckCatalogue.All.OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var page = new StringBuilder(Intro);
        foreach (var check in checks)
        {
            string row =
                $"| [{check.Name}](#{check.Name}) | {check.Title} | {Severities(check)} | {Cell(check.Meaning)} |";
            page.Append(row).Append('\n');
        }
        foreach (var check in checks)
        {
            Write(page, check);
        }
        return page.ToString();
    }

    /// <summary>The tests that name a check, as paths from the folder of the repository.</summary>
    public static IReadOnlyList<string> TestsOf(string check)
    {
        var root = RepositoryRoot.Path();
        var folder = RepositoryRoot.Path("tests", "Unit", "Core", "Checks");
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != nameof(ExampleTests) + ".cs")
                .Where(f => File.ReadAllText(f).Contains($"\"{check}\"", StringComparison.Ordinal))
                .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static void Write(StringBuilder page, Check check)
    {
        var tests = TestsOf(check.Name).Select(t => $"[{Path.GetFileName(t)}](../{t})");
        var fails = new Example(check.Name, Example.Fails);
        var holds = new Example(check.Name, Example.Holds);
        Paragraph(page, $"## {check.Name}");
        Paragraph(page, $"*{check.Title}*, **{Severities(check)}.** {check.Meaning}");
        Paragraph(page, $"Test: {string.Join(", ", tests)}.");
        Paragraph(page, "Fails:");
        Paragraph(page, Fenced(fails));
        foreach (var finding in fails.Find())
        {
            Paragraph(page, $"> {Place(finding)}: {finding.Message} *{finding.Remedy}*");
        }
        Paragraph(page, "Holds:");
        Paragraph(page, Fenced(holds));
    }

    private static string Fenced(Example example) => $"```text\n{example.Text.TrimEnd()}\n```";

    private static void Paragraph(StringBuilder page, string text) => page.Append('\n').Append(text).Append('\n');

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Place(Finding finding)
    {
        var (first, last) = finding.Lines;
        var lines = first == last ? $"line {Text(first)}" : $"lines {Text(first)}–{Text(last)}";
        return $"**{Word(finding.Severity)}**, {lines}";
    }

    private static string Severities(Check check) => string.Join(" or ", check.Severities.Select(Word));

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
