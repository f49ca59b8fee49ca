using System.CommandLine;
using Styrkedja.Documents.Writing;

namespace Styrkedja.Reader;

/// <summary><c>read FILE… [--json]</c>: published documents to records.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FIL") { Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json");
        return new Command("read") { files, json }.Doing(
            ReadingHelp.Read,
            parsed => Run(parsed.GetValue(files) ?? [], parsed.GetValue(json))
        );
    }

    private static int Run(string[] files, bool json)
    {
        if (GivenFile.ProblemOf(files, "read") is { } problem)
        {
            return CommandLine.Fail(problem);
        }
        if (json && files.Length > 1)
        {
            return CommandLine.Fail("--json tar en enda fil. Läs filerna var för sig.");
        }
        return GivenFile.OpenAll(files, file => Show(file, json));
    }

    private static int Show(GivenFile file, bool json)
    {
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            DocumentJson.Write(output, file.Model, file.Document, file.Findings);
            output.Write("\n"u8);
        }
        else
        {
            ReadSummary.Write(Console.Out, file.Name, file.Document, file.Findings);
        }
        return CommandLine.Ok;
    }
}
