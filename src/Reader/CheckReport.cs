using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Model;

namespace Styrkedja.Reader;

/// <summary>The findings of one file, for people: the gravest first, each with the lines as they are printed.</summary>
internal static partial class CheckReport
{
    private const int MostLines = 3;
    private const int LongestLine = 160;

    // Enough for a line of 160 characters, whatever blanks it has; a line may be as long as a file.
    private const int LongestRead = 4_000;

    /// <summary>Writes the findings that are at least as grave as asked for.</summary>
    public static void Write(TextWriter output, GivenFile file, Severity least)
    {
        if (file.Document.Title.Length > 0)
        {
            output.WriteLine(file.Document.Title);
        }
        output.WriteLine(file.Name);
        output.WriteLine();
        var shown = file.Findings.Where(f => f.Severity >= least).ToLookup(f => f.Severity);
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
        {
            if (!shown.Contains(severity))
            {
                continue;
            }
            output.WriteLine($"{Severities.Heading(severity)} ({Text(shown[severity].Count())})");
            output.WriteLine();
            foreach (var finding in shown[severity])
            {
                Write(output, finding, file.Model.Printed);
            }
        }
        if (shown.Count == 0)
        {
            output.WriteLine(
                file.Findings.Count == 0 ? "Inga iakttagelser." : "Inga iakttagelser av den graden eller allvarligare."
            );
            output.WriteLine();
        }
    }

    private static void Write(TextWriter output, Finding finding, PrintedLines printed)
    {
        output.WriteLine($"  {CheckCatalogue.TitleOf(finding.Check)} ({finding.Check}), {finding.Lines.InWords}");
        output.WriteLine($"    {finding.Message}");
        foreach (var line in Lines(finding.Lines, printed).Take(MostLines))
        {
            output.WriteLine($"    > {line}");
        }
        output.WriteLine($"    Åtgärd: {finding.Remedy}");
        output.WriteLine();
    }

    private static IEnumerable<string> Lines(SourceLines lines, PrintedLines printed) =>
        Enumerable
            .Range(lines.First, lines.Last - lines.First + 1)
            .Select(number => Shorten(printed[number]))
            .Where(line => line.Length > 0);

    private static string Shorten(string line)
    {
        var read = line.Length > LongestRead ? line[..LongestRead] : line;
        var text = Gap().Replace(read.Trim().Replace("\t", " | ", StringComparison.Ordinal), "   ");
        if (text.Length <= LongestLine)
        {
            return text;
        }
        // Not between the halves of one character.
        var end = char.IsHighSurrogate(text[LongestLine - 2]) ? LongestLine - 2 : LongestLine - 1;
        return text[..end].TrimEnd() + "…";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Columns of spaces need not be as wide as the page.
    [GeneratedRegex(" {4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
