namespace Styrkedja.Integration.Serving;

/// <summary>The web program while it serves: a process of its own, or hosted by the tests.</summary>
internal interface IServing
{
    /// <summary>Where it listens.</summary>
    Uri Address { get; }

    /// <summary>Its process.</summary>
    int ProcessId { get; }

    /// <summary>The link for the first account, where the program wrote one.</summary>
    string? First { get; }

    /// <summary>What it has logged.</summary>
    string Errors { get; }

    /// <summary>Asks it to end, and waits; false where it does not.</summary>
    bool End();

    /// <summary>Ends it as a power cut does.</summary>
    void Kill();
}

/// <summary>What the program writes on standard output.</summary>
internal static class Said
{
    private const string Address = "Styrkedja: ";
    private const string First = "Första administratören: ";

    /// <summary>The address in a line; null where it says something else.</summary>
    public static Uri? AddressIn(string? line) =>
        line?.StartsWith(Address, StringComparison.Ordinal) == true ? new Uri(line[Address.Length..]) : null;

    /// <summary>The link for the first account in a line; null where it says something else.</summary>
    public static string? FirstIn(string? line) =>
        line?.StartsWith(First, StringComparison.Ordinal) == true ? line[First.Length..] : null;
}
