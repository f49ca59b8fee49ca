using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

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
    /// <param name="definitions">The definitions of indicators; null where none are known.</param>
    public static IReadOnlyList<Finding> Of(
        SteeringDocument document,
        BudgetAreas areas,
        IndicatorDefinitions? definitions = null
    )
    {
        var subject = new CheckedDocument(document, areas, definitions);
        var findings = new List<Placed>();
        var known = new HashSet<Finding>();
        for (var at = 0; at < CheckCatalogue.All.Count; at++)
        {
            foreach (var finding in CheckCatalogue.All[at].Find(subject))
            {
                if (known.Add(finding))
                {
                    findings.Add(new Placed(finding, at));
                }
            }
        }
        findings.Sort(Compare);
        return findings.ConvertAll(f => f.Finding);
    }

    private sealed record Placed(Finding Finding, int Check);

    private static int Compare(Placed one, Placed other)
    {
        var (a, b) = (one.Finding.Lines, other.Finding.Lines);
        return a.First != b.First ? a.First.CompareTo(b.First)
            : a.Last != b.Last ? a.Last.CompareTo(b.Last)
            : one.Check != other.Check ? one.Check.CompareTo(other.Check)
            : string.CompareOrdinal(one.Finding.Message, other.Finding.Message);
    }
}
