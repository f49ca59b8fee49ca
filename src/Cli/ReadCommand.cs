using System.CommandLine;
using Styrkedja.Core.Checks;
using Styrkedja.Core.SteeringDocuments;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;
using Styrkedja.Documents.Writing;

namespace Styrkedja.Cli;

/// <summary><c>read FILE… [--json]</c>: published documents to records.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FIL") { Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json");
        var help = new Option<bool>("--help", "-h");
        var command = new Command("read") { files, json, help };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(help))
            {
                Console.Out.WriteLine(Help.Read);
                return CommandLine.Ok;
            }
            return Run(parsed.GetValue(files) ?? [], parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(string[] files, bool json)
    {
        if (files.Length == 0)
        {
            return CommandLine.Fail("Ange minst en fil att läsa. Se ./styrkedja read --help.");
        }
        if (Array.Find(files, f => f.StartsWith("--", StringComparison.Ordinal)) is { } option)
        {
            return CommandLine.Fail($"Okänt val: {option}. Se ./styrkedja read --help.");
        }
        if (json && files.Length > 1)
        {
            return CommandLine.Fail("--json tar en enda fil. Läs filerna var för sig.");
        }
        var code = CommandLine.Ok;
        foreach (var file in files)
        {
            code = Math.Max(code, ReadBounded(file, json));
        }
        return code;
    }

    // The heap has a limit (Cli.csproj): no file can take the machine's memory. See docs/adr/0008.
    private static int ReadBounded(string file, bool json)
    {
        try
        {
            return Read(file, json);
        }
        catch (OutOfMemoryException)
        {
            return CommandLine.Fail(
                $"{file}: Dokumentet kräver mer minne än som får användas. Dela det i mindre filer."
            );
        }
    }

    private static int Read(string file, bool json)
    {
        using var progress = new Progress(file);
        if (Load(file, out var problem) is not { } bytes)
        {
            return CommandLine.Fail($"{file}: {problem}");
        }
        if (!DocumentReader.TryRead(bytes, out var model, out var refusal))
        {
            return CommandLine.Fail($"{file}: {refusal.Message}");
        }
        var document = Interpreter.Interpret(model);
        if (!document.IsSteeringDocument)
        {
            return CommandLine.Fail(
                $"{file}: Filen verkar inte vara en plan eller rapport: inget mål, ingen indikator, aktivitet, beslutspunkt "
                    + "eller pengatabell hittades. Kontrollera att rätt fil valdes."
            );
        }
        Show(file, model, document, json);
        return CommandLine.Ok;
    }

    private static void Show(string file, DocumentModel model, SteeringDocument document, bool json)
    {
        var findings = ProofReading.Of(document, FieldVocabulary.BudgetAreas);
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            DocumentJson.Write(output, model, document, findings);
            output.Write("\n"u8);
            return;
        }
        ReadSummary.Write(Console.Out, file, document, findings);
    }

    private static byte[]? Load(string file, out string problem)
    {
        problem = "";
        try
        {
            var info = new FileInfo(file);
            if (Directory.Exists(file))
            {
                problem = "Det är en mapp. Ange en fil.";
            }
            else if (!info.Exists)
            {
                problem = "Filen finns inte. Kontrollera namnet och mappen.";
            }
            else if (info.Length > DocumentReader.LargestFile)
            {
                problem = "Filen är större än 20 MB. Dela den, eller spara den utan bilder.";
            }
            else
            {
                return File.ReadAllBytes(file);
            }
        }
        catch (UnauthorizedAccessException)
        {
            problem = "Du saknar rätt att läsa filen. Ändra rättigheterna eller kopiera den till en egen mapp.";
        }
        catch (IOException e)
        {
            problem = $"Filen gick inte att läsa ({e.Message}). Försök igen, eller kopiera den till en annan mapp.";
        }
        return null;
    }
}
