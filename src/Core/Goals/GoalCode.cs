using System.Globalization;

namespace Styrkedja.Core.Goals;

/// <summary>
/// A goal's number: 1, 1.2 or 1.2.3. It identifies a goal in one board and year only, since the council renumbers.
/// </summary>
/// <param name="Text">The numbers with dots between them and none at the end.</param>
public readonly record struct GoalCode(string Text)
{
    /// <summary>How many numbers: 1 for a direction goal, 2 for an area goal, 3 for a board goal.</summary>
    public int Depth => Text.Count(c => c == '.') + 1;

    /// <summary>The code of the goal above, or null for a direction goal.</summary>
    public GoalCode? Parent => Depth == 1 ? null : new GoalCode(Text[..Text.LastIndexOf('.')]);

    /// <summary>Takes a code off the beginning of a printed title.</summary>
    /// <param name="printed">"1.2. Title", "1.2 Title", "1. Title", "1 Title" or a title without a code.</param>
    /// <param name="fewest">How many numbers the code has at least, 1–4.</param>
    /// <param name="most">How many it has at most, 1–4.</param>
    /// <param name="code">The code without its last dot.</param>
    /// <param name="title">The rest, or the whole where there is no code.</param>
    /// <returns>False where the title begins with no such code.</returns>
    public static bool TryTake(string printed, int fewest, int most, out GoalCode code, out string title)
    {
        code = default;
        title = printed;
        var (i, numbers) = (0, 0);
        while (i < printed.Length && char.IsAsciiDigit(printed[i]))
        {
            var start = i;
            while (i < printed.Length && char.IsAsciiDigit(printed[i]))
            {
                i++;
            }
            if (i - start > 2)
            {
                return false;
            }
            numbers++;
            if (i == printed.Length || printed[i] != '.')
            {
                break;
            }
            i++;
        }
        if (numbers < fewest || numbers > most || i >= printed.Length || !Swedish.SwedishText.IsBlank(printed[i]))
        {
            return false;
        }
        code = new GoalCode(printed[..i].TrimEnd('.'));
        title = printed[i..].Trim();
        return title.Length > 0;
    }

    /// <summary>The code of the child with a position.</summary>
    /// <param name="position">From 1.</param>
    public GoalCode Child(int position) => new(Text + "." + position.ToString(CultureInfo.InvariantCulture));

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
