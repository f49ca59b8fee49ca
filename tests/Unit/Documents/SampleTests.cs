using System.Text.Json;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>The invented municipality reads as samples/expected.json says, as text and as Word files.</summary>
public sealed class SampleTests
{
    private static readonly JsonElement Expected = JsonDocument
        .Parse(File.ReadAllText(RepositoryRoot.Path("samples", "expected.json")))
        .RootElement;

    public static TheoryData<string> Texts() =>
        [.. Expected.EnumerateArray().Select(e => e.GetProperty("file").GetString()!)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_reads_as_expected(string file) => AssertReads(file, file, lines: true);

    [Theory]
    [InlineData("lindvik-skola-plan-2024")]
    [InlineData("lindvik-skola-plan-2025")]
    public void Word_file_reads_as_expected(string stem) => AssertReads(stem + ".docx", stem + ".txt", lines: false);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_visible_line_is_classified(string file) => Assert.Empty(Read(file).Coverage.Unclassified);

    private static void AssertReads(string file, string expectedFor, bool lines)
    {
        var expected = Expected.EnumerateArray().Single(e => e.GetProperty("file").GetString() == expectedFor);
        var document = Read(file);
        Assert.Equal(expected.GetProperty("year").GetInt32(), document.Year);
        Assert.Equal(expected.GetProperty("board").GetString(), document.Board);
        Assert.Equal(expected.GetProperty("kind").GetString(), KindOf(document.Kind));
        Assert.Equal(expected.GetProperty("decisions").GetInt32(), document.Decisions.Count);
        var (_, difference) = GoldenRows.Compare(
            GoldenRows.Load(expected, lines),
            GoldenRows.Of(document, expected, lines)
        );
        Assert.Equal("", difference);
    }

    private static SteeringDocument Read(string file) =>
        RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", file)));

    private static string KindOf(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => "plan",
            DocumentKind.Tertial2 => "T2",
            DocumentKind.AnnualReport => "report",
            _ => kind.ToString(),
        };
}
