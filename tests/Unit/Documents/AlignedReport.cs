using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents;

/// <summary>A report of an invented board with a table in columns of spaces, made for one test.</summary>
internal static class AlignedReport
{
    private const string Head = """
        Verksamhetsberättelse 2031 för Granviks friluftsnämnd

        Leder och bad

        """;

    /// <summary>The records of the report with a text in it.</summary>
    public static SteeringDocument Read(string text) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + "\n" + text + "\n"));

    /// <summary>The only table of it; nothing else is said to be wrong than its sums.</summary>
    public static PrintedTable Table(string text)
    {
        var document = Read(text);
        Assert.DoesNotContain(
            ProofReading.Of(document, FieldVocabulary.BudgetAreas),
            f => f.Severity == Severity.Error && f.Check != "table-sum"
        );
        return Assert.Single(document.Tables);
    }
}
