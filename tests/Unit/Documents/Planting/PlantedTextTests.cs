using System.Globalization;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>
/// Faults that are put into the text of files that no check was built on, and then read: nine of ten of each kind are found,
/// as gravely as the check says; and hardly a document without one is accused.
/// </summary>
public sealed class PlantedTextTests
{
    private const int Instances = 50;

    public static TheoryData<int> Kinds() => [.. Enumerable.Range(0, TextPlant.All.Count)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nine_of_ten_faults_in_the_text_are_found(int kind)
    {
        var plant = TextPlant.All[kind];
        var missed = new List<string>();
        var planted = 0;
        for (var seed = 1; planted < Instances && seed < Instances * 40; seed++)
        {
            if (Put(plant, kind, seed) is not var (document, fault))
            {
                continue;
            }
            planted++;
            if (!document.NewOf(plant.Check, fault.Wrong).Any(f => f.Severity == plant.Severity))
            {
                missed.Add(
                    $"{seed.ToString(CultureInfo.InvariantCulture)} in {document.Name}: {string.Join(" / ", fault.Wrong.Lines.Take(9))}"
                );
            }
        }
        TestContext.Current.SendDiagnosticMessage("{0} finds {1} of {2}", plant.Check, planted - missed.Count, planted);
        Assert.Equal(Instances, planted);
        Assert.True(
            missed.Count * 10 <= Instances,
            $"{plant.Check} finds {Instances - missed.Count} of {Instances}:\n{string.Join('\n', missed)}"
        );
    }

    private static (PlantedSource Document, TextFault Fault)? Put(TextPlant plant, int kind, int seed)
    {
        var random = new Random(seed * 7919 + kind);
        var document = TextPlant.Any(RightDocuments.All, random).Document;
        return plant.Put(document, random) is { } fault ? (document, fault) : null;
    }
}
