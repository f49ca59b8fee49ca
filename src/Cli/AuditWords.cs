using System.Globalization;
using Styrkedja.Core.Swedish;
using Styrkedja.Reader;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Cli;

/// <summary>What a verification of the audit log found, in plain words: a line for each problem.</summary>
internal static class AuditWords
{
    /// <summary>Writes it.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(AuditReport report, string? givenHead, string place)
    {
        var (said, problems) = (Console.Out, report.Problems.Count + report.Unlisted);
        said.WriteLine($"Granskningsloggen i {place}");
        said.WriteLine($"  Poster: {Number(report.Entries)}");
        said.WriteLine($"  Slut: {(report.Head is { } head ? Head(head) : "inget är förseglat ännu")}");
        if (report.Waiting > 0)
        {
            var oldest = report.OldestWaiting is { } at
                ? $", {(report.Waiting == 1 ? "" : "den äldsta ")}från {Time(at)}"
                : "";
            var those = report.Waiting == 1 ? "1 post väntar" : $"{Number(report.Waiting)} poster väntar";
            said.WriteLine($"  {those} på försegling{oldest}. Kedjan skyddar dem inte ännu.");
        }
        foreach (var problem in report.Problems)
        {
            said.WriteLine($"Fel: {Sentence(problem)}");
        }
        if (report.Unlisted > 0)
        {
            said.WriteLine($"Fel: ytterligare {Number(report.Unlisted)} visas inte.");
        }
        if (givenHead is not null && report.GivenHead is null)
        {
            problems++;
            said.WriteLine(
                $"Fel: hashen {givenHead} finns inte i loggen. Slutet har kapats eller loggen skrivits om, "
                    + "eller så hör hashen till en annan databas eller en nyare säkerhetskopia."
            );
        }
        else if (report.GivenHead is { } number)
        {
            said.WriteLine($"  Hashen {givenHead} finns i loggen, som nr {Number(number)}.");
        }
        said.WriteLine(problems == 0 ? "Allt stämmer." : $"Antal fel: {Number(problems)}.");
        return problems == 0 ? CommandLine.Ok : CommandLine.Errors;
    }

    /// <summary>The end of the chain.</summary>
    public static string Head(AuditHead head) =>
        $"nr {Number(head.Number)}, {head.Hash}, förseglat {Time(head.SealedAt)}";

    private static string Sentence(AuditProblem problem) =>
        problem.Fault switch
        {
            AuditFault.Altered =>
                $"{Entry(problem)} stämmer inte med sin försegling: posten är ändrad, eller en post före den borttagen.",
            AuditFault.Removed => $"{Entry(problem)} är borttagen.",
            AuditFault.RemovedUnsealed => $"{Entry(problem)} väntade på försegling och är borttagen.",
            AuditFault.SealsRemoved => problem.Number == problem.Other
                ? $"förseglingen med nr {Number(problem.Number)} är borttagen."
                : $"förseglingarna med nr {Number(problem.Number)}–{Number(problem.Other)} är borttagna.",
            AuditFault.Inserted => $"{Entry(problem)} är inskjuten i efterhand.",
            AuditFault.Smuggled =>
                $"{Entry(problem)} är inskjuten förbi programmet: den är varken förseglad eller väntar på det.",
            AuditFault.SealedAndWaiting => $"{Entry(problem)} är förseglad men väntar på att förseglas en gång till.",
            AuditFault.Moved => $"{Entry(problem)} är flyttad: den förseglades direkt efter den som nu har "
                + $"nr {Number(problem.Other)}.",
            AuditFault.Swapped => $"{Entry(problem)} har bytt plats med posten nr {Number(problem.Other)}.",
            AuditFault.FactChanged => $"{Row(problem)} är inte som loggen säger: {string.Join(", ", problem.Columns)}.",
            AuditFault.FactRemoved => $"{Row(problem)} finns i loggen men är borttagen ur tabellen.",
            AuditFault.FactUnlogged => $"{Row(problem)} finns i tabellen men inte i loggen.",
            AuditFault.FactUnexplained =>
                $"{Row(problem)} har poster i loggen som inte följer på varandra: en ändring däremellan är inte loggad.",
            AuditFault.FileChanged => $"filen {problem.SubjectId} har inte längre det innehåll som dess hash säger.",
            AuditFault.FactSuperseded =>
                $"{Row(problem)} är inte märkt som ersatt på samma sätt som det den kom in med, eller som det som tog dess plats.",
            AuditFault.ReadingNotShown =>
                $"läsningen {problem.SubjectId} är inte den som visas av dokumentet (printed_reading, document).",
            AuditFault.FileRemoved =>
                $"filen {problem.SubjectId} är borttagen, fast ett dokument hör till den (stored_file).",
            AuditFault.SearchChanged =>
                $"det som går att söka efter i dokumentet {problem.SubjectId} är inte det som står i det (search_entry).",
            AuditFault.SearchIndexChanged =>
                "sökningens ordlista är inte gjord av det som går att söka efter (search_index).",
            AuditFault.SchemaAdded => $"{Part(problem)} finns i databasens schema men görs inte av programmets skript.",
            AuditFault.SchemaChanged => $"{Part(problem)} i databasens schema är inte som programmets skript gör.",
            AuditFault.SchemaRemoved => $"{Part(problem)} är borttagen ur databasens schema.",
        };

    private static string Entry(AuditProblem problem)
    {
        var words = problem.Number is { } number ? $"posten nr {Number(number)}" : "posten";
        words += problem.Entry is { } id ? $" ({id})" : "";
        words += problem.At is { } at ? $" från {Time(at)}" : "";
        return words + (problem.Subject is { } subject ? $" om {subject} {problem.SubjectId}" : "");
    }

    private static string Part(AuditProblem problem) =>
        problem.Subject switch
        {
            "table" => "tabellen",
            "view" => "vyn",
            "trigger" => "utlösaren (trigger)",
            "rule" => "regeln (rule)",
            "policy" => "radregeln (policy)",
            _ => "indexet",
        } + $" {problem.SubjectId}";

    private static string Row(AuditProblem problem) => $"raden {problem.SubjectId} i {problem.Subject}";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTime instant) =>
        SwedishTime.Write(new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)));
}
