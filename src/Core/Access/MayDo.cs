namespace Styrkedja.Core.Access;

/// <summary>
/// Whether whoever acts may do something with a thing, by the one table. What changes something asks it itself, of what it
/// is about to write, when it has found that; what a form or an address says of the same is no answer.
/// </summary>
/// <param name="right">What is to be done.</param>
/// <param name="path">The unit that the thing belongs to and all that it stands under; empty for the municipality.</param>
/// <param name="state">Where the thing stands.</param>
public delegate bool MayDo(Right right, IReadOnlyCollection<Guid> path, State state);

/// <summary>Asking before something is written.</summary>
public static class Asking
{
    /// <summary>Demands a right with each of some things.</summary>
    /// <exception cref="NotAllowedException">It is not allowed with one of them; nothing may be written.</exception>
    public static void Require(this MayDo may, Right right, IEnumerable<IReadOnlyCollection<Guid>> paths, State state)
    {
        if (!paths.All(path => may(right, path, state)))
        {
            throw new NotAllowedException(right);
        }
    }
}

/// <summary>Somebody tried to change what is not theirs to change (403). Nothing was written.</summary>
public sealed class NotAllowedException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="right">What they may not do.</param>
    public NotAllowedException(Right right)
        : base(right.ToString()) => Right = right;

    /// <summary>Makes one that says no more.</summary>
    public NotAllowedException() { }

    /// <summary>Makes one with words of its own.</summary>
    public NotAllowedException(string message)
        : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    public NotAllowedException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>What they may not do.</summary>
    public Right Right { get; }
}
