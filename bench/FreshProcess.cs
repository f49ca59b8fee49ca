using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Bench;

/// <summary>Reads and checks files once, as a fresh process does, and tells how long it took since Main and how much memory.</summary>
internal static class FreshProcess
{
    /// <summary>Prints milliseconds, peak resident memory in MB, and the number of records.</summary>
    public static void Run(string[] files, Stopwatch sinceMain)
    {
        var (records, findings) = (0, 0);
        foreach (var file in files)
        {
            if (!DocumentReader.TryRead(File.ReadAllBytes(file), out var model, out var refusal))
            {
                throw new InvalidDataException($"{file}: {refusal.Message}");
            }
            var document = Interpreter.Interpret(model);
            findings += ProofReading.Of(document, FieldVocabulary.BudgetAreas).Count;
            records +=
                document.Goals.Count + document.Indicators.Count + document.Activities.Count + document.Tables.Count;
        }
        var time = sinceMain.Elapsed.TotalMilliseconds;
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{time:F1} ms\t{memory} MB\t{records} records, {findings} findings\t{JitInfo.GetCompiledMethodCount()} methods compiled in {JitInfo.GetCompilationTime().TotalMilliseconds:F1} ms"
            )
        );
    }
}
