using System.Diagnostics;
using System.Globalization;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Bench;

/// <summary>Checks documents that are read already, together, again and again in one process.</summary>
internal static class WarmChecks
{
    private const int Rounds = 10;
    private const int WarmUp = 30;

    /// <summary>Prints the median, least and most milliseconds of ten rounds, and how many findings a round gives.</summary>
    public static void Run(string[] files)
    {
        var documents = files.Select(Read).ToList();
        for (var i = 0; i < WarmUp; i++)
        {
            Check(documents);
        }
        var times = new List<double>();
        var findings = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            findings = Check(documents);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        var median = (times[(Rounds / 2) - 1] + times[Rounds / 2]) / 2;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{median:F1} ms\t{times[0]:F1}-{times[^1]:F1}\t{findings} findings\t{documents.Count} documents"
            )
        );
    }

    private static int Check(List<SteeringDocument> documents) =>
        documents.Sum(d => ProofReading.Of(d, FieldVocabulary.BudgetAreas).Count);

    private static SteeringDocument Read(string file) =>
        DocumentReader.TryRead(File.ReadAllBytes(file), out var model, out var refusal)
            ? Interpreter.Interpret(model)
            : throw new InvalidDataException($"{file}: {refusal.Message}");
}
