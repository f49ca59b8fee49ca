using System.Diagnostics;

namespace Styrkedja.Integration.Serving;

/// <summary>What ./test tells the test programs of how to run, and nobody else.</summary>
internal static class OwnEnvironment
{
    /// <summary>Starts a program of ours as a user does, without it.</summary>
    public static ProcessStartInfo Without(this ProcessStartInfo start)
    {
        start.Environment.Remove("DOTNET_GCgen0size");
        start.Environment.Remove("DOTNET_TC_CallCountingDelayMs");
        return start;
    }
}
