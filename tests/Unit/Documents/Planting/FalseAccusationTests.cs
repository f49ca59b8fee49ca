using Styrkedja.Core.Checks;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>Of a hundred documents without a planted fault at most two are accused by a check of what their originals are not.</summary>
public sealed class FalseAccusationTests
{
    private const int MostInHundred = 2;

    // The published documents, each several samples long, are read in the other test.
    private const int Long = 1_000;

    [Fact]
    public void At_most_two_of_a_hundred_exchanged_documents_are_accused_by_a_check()
    {
        Assert.Equal(100, RightDocuments.All.Count);
        Assert.Equal(100, RightDocuments.All.Select(d => string.Join('\n', d.Document.Lines)).Distinct().Count());
        Judge(d => RightDocuments.Accusations(d.Document, d.Original));
    }

    /// <summary>What a plant says wrongly, said rightly.</summary>
    [Fact]
    public void At_most_two_of_a_hundred_documents_that_say_it_rightly_are_accused_by_a_check()
    {
        var (said, seed) = (0, 0);
        Judge(d =>
        {
            var (document, found) = (d.Document, new List<Finding>());
            if (document.Lines.Count > Long)
            {
                return found;
            }
            var random = new Random(++seed * 7927);
            foreach (var plant in TextPlant.All)
            {
                if (plant.Put(document, random)?.Right is { } right)
                {
                    said++;
                    found.AddRange(document.NewOf(plant.Check, right));
                }
            }
            return found;
        });
        Assert.True(said > 200, $"{said} said");
    }

    private static void Judge(
        Func<(PlantedSource Document, PlantedSource Original), IReadOnlyList<Finding>> accusations
    )
    {
        var accused = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var document in RightDocuments.All)
        {
            foreach (var check in accusations(document).GroupBy(f => f.Check))
            {
                if (!accused.TryGetValue(check.Key, out var those))
                {
                    accused[check.Key] = those = [];
                }
                those.Add($"{document.Document.Name}: {check.First().Message}");
            }
        }
        TestContext.Current.SendDiagnosticMessage(
            "accused: {0}",
            string.Join(", ", accused.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value.Count}"))
        );
        Assert.True(
            accused.Values.All(a => a.Count <= MostInHundred),
            string.Join(
                '\n',
                accused.Select(a => $"{a.Key} accuses {a.Value.Count}:\n  {string.Join("\n  ", a.Value)}")
            )
        );
    }
}
