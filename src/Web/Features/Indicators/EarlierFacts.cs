using Styrkedja.Core.Printed;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>A way that a document spells the name of an indicator.</summary>
public sealed record Spelling(string Name, string Document, string Sha256, int FirstLine, int LastLine);

/// <summary>A value that held before.</summary>
public sealed record EarlierFact(IndicatorFact Fact, DateTime ReplacedAt);

/// <summary>That somebody accepted a document, which another may have taken the place of since.</summary>
public sealed record Decision(
    Guid Document,
    DocumentKind Kind,
    int Year,
    bool IsReplaced,
    string Sha256,
    string Person
);

/// <summary>What a document said before another took its place.</summary>
/// <param name="Document">"verksamhetsplan 2024".</param>
/// <param name="At">When it was replaced.</param>
/// <param name="By">Who accepted what took its place; null where that is not known.</param>
/// <param name="Facts">What it said, each with what is said now.</param>
public sealed record EarlierDocument(
    string Document,
    DateTime At,
    string? By,
    IReadOnlyList<(IndicatorFact Then, IndicatorFact? Now)> Facts
)
{
    /// <summary>The documents, the one replaced last first.</summary>
    public static IReadOnlyList<EarlierDocument> Of(
        IEnumerable<EarlierFact> earlier,
        IReadOnlyList<Decision> decisions,
        IReadOnlyList<IndicatorFact> now
    ) =>
        [
            .. earlier
                .GroupBy(e => e.Fact.Printed!.Document)
                .Select(group => new EarlierDocument(
                    group.First().Fact.Origin,
                    group.Max(e => e.ReplacedAt),
                    Replaced(group.Key, decisions)?.Person,
                    [.. group.Select(e => (e.Fact, now.FirstOrDefault(n => IsSame(n, e.Fact))))]
                ))
                .OrderByDescending(document => document.At),
        ];

    // The next one that was accepted for the same place.
    private static Decision? Replaced(Guid document, IReadOnlyList<Decision> decisions)
    {
        var old = decisions.FirstOrDefault(d => d.Document == document);
        return old is null
            ? null
            : decisions
                .SkipWhile(d => d.Document != document)
                .Skip(1)
                .FirstOrDefault(d => d.Kind == old.Kind && d.Year == old.Year);
    }

    private static bool IsSame(IndicatorFact now, IndicatorFact then) =>
        now.About == then.About && now.Known.Row.OriginKey == then.Known.Row.OriginKey;
}
