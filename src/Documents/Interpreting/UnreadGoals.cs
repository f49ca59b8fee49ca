using System.Globalization;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Rows under a line that may be a goal and was not read: they may be that goal's, not the one's before.</summary>
internal sealed class UnreadGoals
{
    private readonly List<int> _unread;
    private readonly List<int> _read;

    /// <summary>What was missed, and the goals that were read.</summary>
    public UnreadGoals(IReadOnlyList<MissedLine> missed, IReadOnlyList<PrintedGoal> goals)
    {
        _unread = [.. missed.Where(m => m.Looks == MissedLook.Goal).Select(m => m.Line).Order()];
        _read = [.. goals.Select(g => g.Lines.First).Order()];
    }

    /// <summary>Why nobody can say which goal a row belongs to; null where the goal before it was read.</summary>
    public string? Doubt(SourceLines row)
    {
        var unread = _unread.FindLast(line => line < row.First);
        return unread > 0 && _read.FindLast(line => line < row.First) < unread
            ? $"raden kan höra till målet på rad {unread.ToString(CultureInfo.InvariantCulture)}, som inte kunde läsas"
            : null;
    }
}
