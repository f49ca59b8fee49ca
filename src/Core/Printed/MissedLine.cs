namespace Styrkedja.Core.Printed;

/// <summary>A line that became text though it looks like something that has records; it is not understood.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Looks">What it looks like.</param>
public sealed record MissedLine(int Line, MissedLook Looks);

/// <summary>What a line that was not understood looks like.</summary>
public enum MissedLook
{
    /// <summary>A name and numbers beside each other: a row of a table.</summary>
    TableRow,

    /// <summary>Names of columns beside each other: the head of a table.</summary>
    TableHead,

    /// <summary>A numbered point that decides something.</summary>
    Decision,

    /// <summary>A goal, of which nobody can say which level it has, or whether it is one.</summary>
    Goal,
}
