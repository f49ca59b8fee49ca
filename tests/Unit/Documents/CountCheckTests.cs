using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.House;
using Record = Styrkedja.Unit.Core.Record;

namespace Styrkedja.Unit.Documents;

/// <summary>The check <c>count-vs-text</c> over whole documents: what it finds, and that it finds nothing else.</summary>
public sealed class CountCheckTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003", "1103: 6 5", "2156: 10 11", "2450: 10 11", "2707: 667 677")]
    [InlineData("004")]
    public void Real_document(string id, params string[] findings) =>
        Assert.Equal(findings, Found(RealDocuments.Records(id)));

    [Theory]
    [InlineData("lindvik-sodra-plan-2023", "23: 5 6")]
    [InlineData("lindvik-sodra-plan-2024")]
    [InlineData("lindvik-sodra-t2-2024", "34: 16 18")]
    [InlineData("lindvik-sodra-vb-2024")]
    [InlineData("lindvik-skola-plan-2024")]
    [InlineData("lindvik-skola-plan-2025")]
    [InlineData("seventh")]
    public void Sample(string stem, params string[] findings) =>
        Assert.Equal(
            findings,
            Found(RealDocuments.Interpret(File.ReadAllBytes(RepositoryRoot.Path("samples", stem + ".txt"))))
        );

    [Fact]
    public void Both_numbers_stand_in_the_message_as_digits() =>
        Assert.All(
            Record.Find("count-vs-text", RealDocuments.Records("003")),
            f =>
            {
                Assert.Equal(Severity.Warning, f.Severity);
                Assert.Contains($" {f.Found} ", f.Message, StringComparison.Ordinal);
                Assert.Contains($" {f.Expected}.", f.Message, StringComparison.Ordinal);
            }
        );

    /// <summary>Each true count of the annual report is read: changed, it is found.</summary>
    [Theory]
    [InlineData(66, "17", "18", "17 18", "001")]
    [InlineData(119, "16", "15", "16 15")]
    [InlineData(123, "fem", "sex", "5 6")]
    [InlineData(123, "nio", "tio", "9 10")]
    [InlineData(123, "30", "31", "30 31")]
    [InlineData(123, "11", "12", "11 12")]
    [InlineData(123, "32", "30", "31 30")]
    [InlineData(133, "fyra verksamhetsområdesmål", "fem verksamhetsområdesmål", "4 5")]
    [InlineData(149, "25", "26", "25 26")]
    [InlineData(197, "34", "35", "34 35")]
    [InlineData(467, "elva", "tolv", "11 12")]
    [InlineData(467, "tio", "nio", "10 9")]
    [InlineData(742, "sex", "sju", "6 7")]
    [InlineData(1026, "13", "14", "13 14")]
    [InlineData(1283, "elva", "tolv", "11 12")]
    [InlineData(1293, "tre", "fyra", "3 4")]
    [InlineData(1353, "av sex", "av sju", "6 7")]
    [InlineData(1474, "av tre", "av fyra", "3 4")]
    [InlineData(1547, "av sex", "av sju", "6 7")]
    [InlineData(2444, "2024 15", "2024 16", "15 16")]
    [InlineData(2448, "Tre", "Fyra", "3 4")]
    public void A_changed_count_is_found(int line, string from, string to, string finding, string id = "003")
    {
        var lines = RealDocuments.Text(id).Split('\n');
        Assert.Contains(from, lines[line - 1], StringComparison.Ordinal);
        var at = lines[line - 1].IndexOf(from, StringComparison.Ordinal);
        lines[line - 1] = lines[line - 1][..at] + to + lines[line - 1][(at + from.Length)..];
        var changed = RealDocuments.Interpret(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal([finding], Found(changed).Except(Found(RealDocuments.Records(id))).Select(f => f.Split(": ")[1]));
    }

    private static List<string> Found(SteeringDocument document)
    {
        var findings = Record.Find("count-vs-text", document);
        foreach (var finding in findings)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{finding.Lines} {finding.Message}");
        }
        return [.. findings.Select(f => $"{f.Lines.First}: {f.Expected} {f.Found}")];
    }
}
