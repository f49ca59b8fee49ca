using System.CommandLine;
using System.Reflection;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.Writing;

namespace Styrkedja.Reader;

/// <summary><c>check FILE… [--severity GRADE] [--json | --sarif]</c>: what the checks find in published documents.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FIL") { Arity = ArgumentArity.ZeroOrMore };
        var severity = new Option<string?>("--severity");
        var json = new Option<bool>("--json");
        var sarif = new Option<bool>("--sarif");
        return new Command("check") { files, severity, json, sarif }.Doing(
            ReadingHelp.Check,
            parsed =>
                Run(
                    parsed.GetValue(files) ?? [],
                    parsed.GetValue(severity),
                    parsed.GetValue(json),
                    parsed.GetValue(sarif)
                )
        );
    }

    private static int Run(string[] files, string? severity, bool json, bool sarif)
    {
        if (GivenFile.ProblemOf(files, "check") is { } problem)
        {
            return CommandLine.Fail(problem);
        }
        if (Severities.Read(severity) is not { } least)
        {
            return CommandLine.Fail(
                $"Okänd grad: {severity}. Välj fel, varning eller upplysning. Se ./styrkedja check --help."
            );
        }
        if (json && sarif)
        {
            return CommandLine.Fail("Välj --json eller --sarif, inte båda. Se ./styrkedja check --help.");
        }
        var proofRead = new List<ProofReadFile>();
        var code = GivenFile.OpenAll(
            files,
            file =>
            {
                if (!json && !sarif)
                {
                    CheckReport.Write(Console.Out, file, least);
                }
                proofRead.Add(new ProofReadFile(file.Name, file.Document.Title, file.Findings));
                return file.Findings.Any(f => f.Severity == Severity.Error) ? CommandLine.Errors : CommandLine.Ok;
            }
        );
        if (json || sarif)
        {
            WriteForPrograms(proofRead, least, sarif, complete: proofRead.Count == files.Length);
        }
        else if (proofRead.Count > 0)
        {
            Console.Out.WriteLine(Severities.Count([.. proofRead.SelectMany(f => f.Findings)]));
        }
        return code;
    }

    private static void WriteForPrograms(List<ProofReadFile> files, Severity least, bool sarif, bool complete)
    {
        using var output = Console.OpenStandardOutput();
        if (sarif)
        {
            var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0";
            SarifLog.Write(output, files, least, version, complete);
        }
        else
        {
            FindingsJson.Write(output, files, least);
        }
        output.Write("\n"u8);
    }
}
