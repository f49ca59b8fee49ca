using System.Diagnostics;

namespace Styrkedja.Integration.Serving;

/// <summary>What ./test tells the test programs of how to run, and nobody else.</summary>
internal static class OwnEnvironment
{
    private static readonly string[] Told =
    [
        "DOTNET_GCgen0size",
        "DOTNET_gcConcurrent",
        "DOTNET_TC_CallCountingDelayMs",
    ];

    /// <summary>Starts a program of ours as a user does, without it.</summary>
    public static ProcessStartInfo Without(this ProcessStartInfo start)
    {
        foreach (var variable in Told)
        {
            start.Environment.Remove(variable);
        }
        return start;
    }
}
