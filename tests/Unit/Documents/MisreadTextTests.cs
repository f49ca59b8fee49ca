using System.Text;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Unit.Documents;

/// <summary>Text that was decoded wrongly once before it came here.</summary>
public sealed class MisreadTextTests
{
    private const string Plan = """
        Verksamhetsplan 2031 för Granviks områdesnämnd

        Nämndmål: Åar och sjöar är öppna – alltid

        Indikator	Årsmål	KF:s årsmål	Periodicitet
        Andel ”öppna” sjöar	70 %	≥ 60 %	År

        """;

    [Theory]
    [InlineData(28591)]
    [InlineData(1252)]
    public void Bytes_of_utf8_taken_for_letters_are_put_right(int codePage)
    {
        var twice = Encoding.UTF8.GetBytes(Misread(Plan, codePage));
        var (once, mended) = (Read(Encoding.UTF8.GetBytes(Plan)), Read(twice));
        Assert.Equal(once, mended);
        Assert.Contains("Åar och sjöar är öppna – alltid", mended, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_was_misread_is_put_right_beside_one_that_was_not()
    {
        var half = Plan.Replace("sjöar är", Misread("sjöar är", 1252), StringComparison.Ordinal);
        Assert.Equal(Read(Encoding.UTF8.GetBytes(Plan)), Read(Encoding.UTF8.GetBytes(half)));
    }

    [Fact]
    public void A_text_that_has_lost_its_letters_is_refused()
    {
        var lost = Encoding.UTF8.GetBytes(Plan.Replace('ö', '\uFFFD').Replace('å', '\uFFFD'));
        Assert.False(DocumentReader.TryRead(lost, out _, out var refusal));
        Assert.Equal(Refusals.LostLetters, refusal);
    }

    private static string Misread(string text, int codePage) =>
        (codePage == 1252 ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.Latin1).GetString(
            Encoding.UTF8.GetBytes(text)
        );

    private static string Read(byte[] bytes)
    {
        var document = RealDocuments.Interpret(bytes);
        return $"{document.Title}|{document.Board}|{string.Join('|', document.Goals.Select(g => g.Title))}|"
            + string.Join(
                '|',
                document.Indicators.Select(i => $"{i.Name} {i.Target} {i.CouncilTarget} {i.Periodicity}")
            );
    }
}
