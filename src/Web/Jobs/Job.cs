namespace Styrkedja.Web.Jobs;

/// <summary>
/// Something that Styrkedja does by itself. It may be broken off at any point and run again: then it does what is left,
/// and nothing twice.
/// </summary>
/// <param name="Name">What it is called in the database and in the environment: small letters and hyphens.</param>
/// <param name="Title">What administrators call it.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Usual">When it runs, unless the environment says something else.</param>
/// <param name="Run">
/// Does it. A job that is told to stop may throw; it then runs again on another server, or when this one starts again.
/// </param>
public sealed record Job(
    string Name,
    string Title,
    string Description,
    Rhythm Usual,
    Func<IServiceProvider, CancellationToken, Task<JobReport>> Run
);

/// <summary>What a job has to say when it is done.</summary>
/// <param name="Done">How many things it did.</param>
/// <param name="Message">What administrators should know, in Swedish.</param>
public sealed record JobReport(int Done, string? Message = null);
