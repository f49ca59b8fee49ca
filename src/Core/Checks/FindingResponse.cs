using System.Security.Cryptography;
using System.Text;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks;

/// <summary>How far somebody has come with a finding.</summary>
public enum ResponseState
{
    /// <summary>It is to be looked at.</summary>
    Open,

    /// <summary>It stays as it is, for a reason that somebody has written.</summary>
    Explained,

    /// <summary>What it asked for is done, or will be in the next document.</summary>
    Done,
}

/// <summary>What somebody says of a finding.</summary>
/// <param name="State">How far they have come.</param>
/// <param name="Text">Why, or what is to be done; empty where nothing is said.</param>
/// <param name="Responsible">Who is to see to it; null for nobody.</param>
public sealed record FindingResponse(ResponseState State, string Text, Guid? Responsible)
{
    /// <summary>Nothing said: the finding is open, and nobody's.</summary>
    public static FindingResponse Nothing { get; } = new(ResponseState.Open, "", null);
}

/// <summary>What somebody says of a finding, as it is filled in.</summary>
/// <param name="State">The name of the state.</param>
/// <param name="Text">The text as typed.</param>
/// <param name="Responsible">Who is to see to it; empty for nobody.</param>
public sealed record ResponseForm(string? State, string? Text, string? Responsible)
{
    /// <summary>How long the text may be, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Reads it.</summary>
    /// <returns>What is said; or the problems by the name of their field, for the person who typed.</returns>
    public (FindingResponse? Value, IReadOnlyList<(string Field, string Problem)> Problems) Read()
    {
        var problems = new List<(string, string)>();
        var text = (Text ?? "").ReplaceLineEndings("\n").Trim();
        var isState = Enum.TryParse<ResponseState>(State, out var state) && Enum.IsDefined(state);
        if (!isState)
        {
            problems.Add((nameof(State), "Välj om iakttagelsen är öppen, förklarad eller klar."));
        }
        if (text.Length > LongestText)
        {
            problems.Add((nameof(Text), $"Texten är för lång. Korta den till högst {LongestText} tecken."));
        }
        else if (isState && state == ResponseState.Explained && text.Length == 0)
        {
            problems.Add((nameof(Text), "Skriv varför uppgiften ska stå kvar som den är."));
        }
        Guid? responsible = Guid.TryParse(Responsible, out var person) ? person : null;
        if (responsible is null && !string.IsNullOrWhiteSpace(Responsible))
        {
            problems.Add((nameof(Responsible), "Välj någon i listan, eller ingen."));
        }
        return (problems.Count == 0 ? new FindingResponse(state, text, responsible) : null, problems);
    }
}

/// <summary>
/// Where findings stand in a document, told so that a corrected file has the same place where it prints the same: by what
/// the check looks for and what is printed on the first and last line, not by the numbers of the lines.
/// </summary>
public static class FindingPlaces
{
    /// <summary>The place of each finding, of 34 or more characters.</summary>
    /// <param name="findings">The name of the check, and the first and last line; in the order of the document.</param>
    /// <param name="line">What is printed on a line.</param>
    public static IReadOnlyList<string> Of(
        IEnumerable<(string Check, int First, int Last)> findings,
        Func<int, string> line
    )
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new List<string>();
        foreach (var (check, first, last) in findings)
        {
            var printed = $"{check}\n{SwedishText.Collapse(line(first))}\n{SwedishText.Collapse(line(last))}";
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(printed)))[..32];
            // What is printed alike in two places is told apart by which of the times it is.
            var time = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            places.Add($"{hash} {time}");
        }
        return places;
    }
}
