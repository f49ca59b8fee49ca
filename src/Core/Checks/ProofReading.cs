using Styrkedja.Core.Economy;
using Styrkedja.Core.SteeringDocuments;

namespace Styrkedja.Core.Checks;

/// <summary>Proof-reads a plan or report: every check of <see cref="CheckCatalogue"/> is always run.</summary>
public static class ProofReading
{
    /// <summary>
    /// The findings, by line, then by check in the order of the catalogue, then by message: the same document always
    /// gives the same findings in the same order. Nothing is thrown for any document.
    /// </summary>
    /// <param name="document">The records, read from a document or typed in.</param>
    /// <param name="areas">The budget areas and their names.</param>
    public static IReadOnlyList<Finding> Of(SteeringDocument document, BudgetAreas areas)
    {
        var subject = new CheckedDocument(document, areas);
        return
        [
            .. CheckCatalogue
                .All.SelectMany((check, at) => check.Find(subject).Select(finding => (finding, at)))
                .Distinct()
                .OrderBy(f => f.finding.Lines.First)
                .ThenBy(f => f.finding.Lines.Last)
                .ThenBy(f => f.at)
                .ThenBy(f => f.finding.Message, StringComparer.Ordinal)
                .Select(f => f.finding),
        ];
    }
}
