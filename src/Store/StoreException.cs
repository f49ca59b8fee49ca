namespace Styrkedja.Store;

/// <summary>Something about the database that a person must mend: the message says what and how, in Swedish.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes one.</summary>
    public StoreException(string message)
        : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Makes one without words.</summary>
    public StoreException() { }
}
