using System.Globalization;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;

namespace Styrkedja.Reader;

/// <summary>What was read, for people: what it is, the chain with counts, tables, and what is uncertain, with lines.</summary>
internal static class ReadSummary
{
    private const int MostLinesListed = 30;

    /// <summary>Writes the summary of one document.</summary>
    public static void Write(TextWriter output, string file, SteeringDocument document, IReadOnlyList<Finding> findings)
    {
        output.WriteLine(document.Title.Length > 0 ? document.Title : file);
        output.WriteLine(
            $"{DocumentKinds.Name(document.Kind)}, {Text(document.Year)}, {document.Board ?? "okänd nämnd"}"
        );
        output.WriteLine();
        WriteCounts(output, document);
        WriteChain(output, document);
        WriteTables(output, document);
        WriteDoubts(output, document, findings);
        if (findings.Count > 0)
        {
            output.WriteLine($"{Severities.Count(findings)}: kör ./styrkedja check {ForShell(file)}");
        }
    }

    // A name with blanks or other signs can be copied to the command line when it is quoted.
    private static string ForShell(string file) =>
        file.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_')
            ? file
            : "'" + file.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static void WriteCounts(TextWriter output, SteeringDocument document)
    {
        Count(output, document.Decisions.Count, "beslutspunkt", "beslutspunkter");
        output.WriteLine(
            $"{Of(document, GoalLevel.Direction)} inriktningsmål, {Of(document, GoalLevel.Area)} mål för verksamhetsområdet, "
                + $"{Of(document, GoalLevel.Board)} nämndmål"
        );
        Owned(output, "indikator", "indikatorer", document.Indicators.Select(i => i.Owner));
        WriteStatuses(output, document.Indicators);
        Owned(output, "aktivitet", "aktiviteter", document.Activities.Select(a => a.Owner));
        var deviations = document.Activities.Count(a => a.Deviation);
        if (deviations > 0)
        {
            output.WriteLine($"  varav {Text(deviations)} med avvikelse");
        }
        if (document.ResultUnits.Count > 0)
        {
            Count(output, document.ResultUnits.Count, "resultatenhet", "resultatenheter");
        }
        output.WriteLine();
    }

    private static void WriteStatuses(TextWriter output, IReadOnlyList<PrintedIndicator> indicators)
    {
        if (indicators.All(i => i.Status is null))
        {
            return;
        }
        int With(IndicatorStatus status) => indicators.Count(i => i.Status == status);
        output.WriteLine(
            $"  ● {With(IndicatorStatus.Full)} uppfyllda, ◐ {With(IndicatorStatus.Partial)} delvis, "
                + $"○ {With(IndicatorStatus.None)} inte, – {With(IndicatorStatus.Missing)} utan resultat (beräknat)"
        );
    }

    private static void WriteChain(TextWriter output, SteeringDocument document)
    {
        if (document.Goals.Count == 0)
        {
            return;
        }
        output.WriteLine("Målkedjan");
        foreach (var goal in document.Goals)
        {
            var indent = goal.Level switch
            {
                GoalLevel.Direction => "  ",
                GoalLevel.Area => "    ",
                GoalLevel.Board or GoalLevel.Unit => "      ",
            };
            var code = goal.Code is null ? "" : goal.Code + " ";
            var status = goal.Status switch
            {
                Assessment.Full => " ● uppfylls helt",
                Assessment.Partial => " ◐ uppfylls delvis",
                Assessment.None => " ○ uppfylls inte",
                null => "",
            };
            output.WriteLine($"{indent}{code}{goal.Title}{status}{Under(document, goal)} (rad {goal.Lines.First})");
        }
        output.WriteLine();
    }

    private static string Under(SteeringDocument document, PrintedGoal goal)
    {
        var own = goal.Level is GoalLevel.Board or GoalLevel.Unit ? goal.Title : null;
        var key = goal.Level == GoalLevel.Direction ? goal.Code : goal.Area;
        // Right under a direction goal there is no area: its rows carry the direction's code.
        var indicators = document.Indicators.Count(i => (key is null || i.Goal == key) && i.BoardGoal == own);
        var activities = document.Activities.Count(a => (key is null || a.Goal == key) && a.BoardGoal == own);
        return indicators + activities == 0
            ? ""
            : $" – {Counted(indicators, "indikator", "indikatorer")}, {Counted(activities, "aktivitet", "aktiviteter")}";
    }

    private static void WriteTables(TextWriter output, SteeringDocument document)
    {
        if (document.Tables.Count == 0)
        {
            return;
        }
        output.WriteLine("Tabeller");
        foreach (var table in document.Tables)
        {
            var unit = table.Unit is null ? "" : $", {table.Unit}";
            output.WriteLine(
                $"  {TableKindNames.Of(table.Kind)}: {table.Area ?? table.Title} – {Counted(table.Rows.Count, "rad", "rader")}, "
                    + $"{Counted(table.Columns.Count, "kolumn", "kolumner")}{unit} "
                    + $"({table.Lines.InWords})"
            );
        }
        output.WriteLine();
    }

    private static void WriteDoubts(TextWriter output, SteeringDocument document, IReadOnlyList<Finding> findings)
    {
        var doubts = findings.Where(f => f.Check is "ambiguous-row" or "unread-cell" or "not-understood").ToList();
        foreach (var finding in doubts)
        {
            output.WriteLine("Osäkert: " + finding.Message);
        }
        var unclassified = document.Coverage.Unclassified;
        if (unclassified.Count == 0)
        {
            // Of a reading in doubt nobody says that all is well.
            output.WriteLine(
                doubts.Count == 0
                    ? "Alla rader med text är tolkade."
                    : "Alla rader med text är tolkade, men se det osäkra ovan."
            );
            return;
        }
        var listed = string.Join(", ", unclassified.Take(MostLinesListed).Select(n => Text(n)));
        var more = unclassified.Count > MostLinesListed ? " …" : "";
        output.WriteLine(
            $"{unclassified.Count} av {document.Coverage.Visible} rader kunde inte tolkas: rad {listed}{more}"
        );
    }

    private static void Owned(TextWriter output, string one, string many, IEnumerable<Owner> owners)
    {
        var all = owners.ToList();
        var council = all.Count(o => o == Owner.Council);
        output.WriteLine(
            $"{Counted(all.Count, one, many)} ({council} kommunfullmäktiges, {all.Count - council} nämndens)"
        );
    }

    private static void Count(TextWriter output, int count, string one, string many) =>
        output.WriteLine(Counted(count, one, many));

    private static string Counted(int count, string one, string many) => $"{Text(count)} {(count == 1 ? one : many)}";

    private static int Of(SteeringDocument document, GoalLevel level) => document.Goals.Count(g => g.Level == level);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "okänt år";
}
