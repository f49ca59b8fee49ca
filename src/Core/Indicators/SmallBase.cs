namespace Styrkedja.Core.Indicators;

/// <summary>
/// Rule R23: a value that rests on few answers is shown to those who report it alone, and not so that it can be worked out
/// of what is shown beside it. Nothing is rounded. Golden: document 003, line 624, where four women answered: "25 %" is one.
/// </summary>
public static class SmallBase
{
    /// <summary>Answers that a value must rest on, where the municipality has said nothing.</summary>
    public const int DefaultLimit = 5;

    /// <summary>The least that a municipality may say: of two answers each knows the other.</summary>
    public const int LeastLimit = 3;

    /// <summary>Whether a value may be shown to everybody.</summary>
    /// <param name="answers">How many answers it rests on; of none there is no value to hide.</param>
    /// <param name="limit">How many it must rest on, see <see cref="Settings.DatedSettings.SmallBase"/>.</param>
    public static bool MayShow(int answers, int limit = DefaultLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, LeastLimit);
        return answers == 0 || answers >= limit;
    }

    /// <summary>
    /// Which of the parts of a whole may be shown to everybody beside the whole: men and women, or the units of a board.
    /// Where a single part is hidden it is the whole less the others: the smallest of these is hidden with it, and so on
    /// until what is hidden together rests on enough answers.
    /// </summary>
    /// <param name="answers">How many answers each part rests on.</param>
    /// <param name="limit">How many a value must rest on.</param>
    /// <returns>For each part in its place whether it may be shown. None may where they rest on too few together.</returns>
    public static IReadOnlyList<bool> MayShowParts(IReadOnlyList<int> answers, int limit = DefaultLimit)
    {
        bool[] shown = [.. answers.Select(n => MayShow(n, limit))];
        var left = new Queue<int>(
            Enumerable.Range(0, answers.Count).Where(i => shown[i] && answers[i] > 0).OrderBy(i => answers[i])
        );
        while (shown.Count(s => !s) == 1 || !MayShow(Hidden(), limit))
        {
            if (!left.TryDequeue(out var next))
            {
                break;
            }
            shown[next] = false;
        }
        return shown;

        int Hidden() => Enumerable.Range(0, answers.Count).Where(i => !shown[i]).Sum(i => answers[i]);
    }
}
