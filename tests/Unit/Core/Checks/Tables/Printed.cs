using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Checks.Tables;

/// <summary>Small documents with tables, written as a user would and read as any file is.</summary>
internal static class Printed
{
    /// <summary>A table under a heading: "Mnkr | Budget 2024" over rows like "Parker | 12,0".</summary>
    public static string Table(string heading, string header, params string[] rows)
    {
        var text = new StringBuilder($"## {heading}\n\n| {header} |\n|");
        text.Insert(text.Length, "---|", header.Split('|').Length).Append('\n');
        foreach (var row in rows)
        {
            text.Append("| ").Append(row).Append(" |\n");
        }
        // Text between: a table with the same header right after a heading is read as going on.
        return text.Append("\nSå blev det.\n").ToString();
    }

    /// <summary>The records of a plan of 2024 with these parts.</summary>
    public static SteeringDocument Plan(params string[] parts) => Read("Verksamhetsplan", parts);

    /// <summary>The records of an annual report of 2024 with these parts.</summary>
    public static SteeringDocument Report(params string[] parts) => Read("Verksamhetsberättelse", parts);

    /// <summary>What one check finds in a plan with one table of money.</summary>
    public static List<Finding> InPlan(string check, string header, params string[] rows) =>
        Record.Find(check, Plan(Table("Redovisning av ekonomi", header, rows)));

    /// <summary>What one check finds in a report with one table of money.</summary>
    public static List<Finding> InReport(string check, string header, params string[] rows) =>
        Record.Find(check, Report(Table("Uppföljning av ekonomi", header, rows)));

    /// <summary>The errors of every check, to show that none is nonsense.</summary>
    public static List<string> Errors(SteeringDocument document) =>
        [
            .. ProofReading
                .Of(document, FieldVocabulary.BudgetAreas)
                .Where(f => f.Severity == Severity.Error)
                .Select(f => f.Message),
        ];

    private static SteeringDocument Read(string kind, string[] parts) =>
        RealDocuments.Interpret(
            Encoding.UTF8.GetBytes($"# {kind} 2024 för Lindviks områdesnämnd\n\n{string.Join('\n', parts)}")
        );
}
