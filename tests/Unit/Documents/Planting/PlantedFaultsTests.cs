using System.Globalization;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>
/// Faults of a check's kind, drawn by seed in wording, place and size, are found in documents that hold none in that place:
/// nine of ten by each check, as gravely as it says.
/// </summary>
public sealed class PlantedFaultsTests
{
    private const int Instances = 50;

    private static readonly string[] Samples =
    [
        "lindvik-sodra-plan-2023.txt",
        "lindvik-sodra-plan-2024.txt",
        "lindvik-sodra-t2-2024.txt",
        "lindvik-sodra-vb-2024.txt",
        "lindvik-skola-plan-2025.txt",
        "seventh.txt",
    ];

    private static readonly Lazy<IReadOnlyList<(SteeringDocument Document, HashSet<Finding> Findings)>> Documents = new(
        () =>
            [
                .. Samples
                    .Select(name => RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", name))))
                    .Concat(new[] { "000", "003", "004" }.Select(RealDocuments.Records))
                    .Select(document => (document, Find(document).ToHashSet())),
            ]
    );

    public static TheoryData<int> Kinds() => [.. Enumerable.Range(0, Plants.All.Count)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nine_of_ten_faults_of_a_kind_are_found(int kind)
    {
        var plant = Plants.All[kind];
        var missed = new List<string>();
        var planted = 0;
        for (var seed = 1; planted < Instances && seed < Instances * 40; seed++)
        {
            var random = new Random(seed * 7919 + kind);
            var (document, before) = Documents.Value[random.Next(Documents.Value.Count)];
            if (plant.Put(document, random) is not { } faulty)
            {
                continue;
            }
            planted++;
            if (!Find(faulty).Any(f => f.Check == plant.Check && f.Severity == plant.Severity && !before.Contains(f)))
            {
                missed.Add($"seed {seed.ToString(CultureInfo.InvariantCulture)} in {document.Title}");
            }
        }
        Assert.Equal(Instances, planted);
        TestContext.Current.SendDiagnosticMessage(
            "{0} finds {1} of {2}",
            plant.Check,
            Instances - missed.Count,
            Instances
        );
        Assert.True(
            missed.Count * 10 <= Instances,
            $"{plant.Check} finds {Instances - missed.Count} of {Instances}: {string.Join("; ", missed)}"
        );
    }

    [Fact]
    public void Each_of_these_checks_is_one_of_the_catalogue() =>
        Assert.All(Plants.All, plant => Assert.True(CheckCatalogue.IndexOf(plant.Check) >= 0, plant.Check));

    private static IReadOnlyList<Finding> Find(SteeringDocument document) =>
        ProofReading.Of(document, FieldVocabulary.BudgetAreas);
}
