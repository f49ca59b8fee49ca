using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Jobs;

/// <summary>When each job runs on this installation.</summary>
public sealed class JobRhythms
{
    private readonly Dictionary<string, Rhythm> _changed = [];

    /// <summary>When a job runs.</summary>
    public Rhythm Of(Job job) => _changed.GetValueOrDefault(job.Name, job.Usual);

    /// <summary>Reads what the environment changes: STYRKEDJA_JOB_SEND_MAIL=30s.</summary>
    /// <param name="environment">A variable of the environment by its name.</param>
    /// <exception cref="UsageException">It cannot be followed; says why.</exception>
    public static JobRhythms Read(Func<string, string?> environment)
    {
        var rhythms = new JobRhythms();
        foreach (var job in JobCatalogue.All)
        {
            var variable = "STYRKEDJA_JOB_" + job.Name.ToUpperInvariant().Replace('-', '_');
            if (environment(variable) is not { Length: > 0 } text)
            {
                continue;
            }
            rhythms._changed[job.Name] = Rhythm.TryRead(text, out var rhythm)
                ? rhythm
                : throw new UsageException(
                    $"{variable}={text} går inte att följa. Ange ett mellanrum (30s, 5m, 1h), never eller ett "
                        + "schema för Quartz (0 30 7 ? * MON-FRI)."
                );
        }
        return rhythms;
    }
}
