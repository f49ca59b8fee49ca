namespace Styrkedja.Store.Changing;

/// <summary>Somebody else was first: what the person saw is no longer so (409).</summary>
public sealed class StaleException : Exception
{
    /// <summary>Makes one.</summary>
    public StaleException(string message)
        : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    public StaleException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Makes one without words.</summary>
    public StaleException() { }
}
