using Styrkedja.Core.Activities;

namespace Styrkedja.Web.Features.Activities;

/// <summary>Activities in the words of users.</summary>
public static class ActivityWords
{
    /// <summary>"Genomförd", "Pågår"; empty where nothing says it.</summary>
    public static string Name(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.NotStarted => "Inte påbörjad",
            ActivityStatus.Ongoing => "Pågår",
            ActivityStatus.Done => "Genomförd",
            ActivityStatus.NotDone => "Inte genomförd",
            ActivityStatus.Moved => "Flyttad till nästa år",
            ActivityStatus.Cancelled => "Inställd",
            ActivityStatus.Unknown => "",
        };

    /// <summary>Who takes part, parted by commas.</summary>
    public static string Participants(string stored) => stored.Replace("\n", ", ", StringComparison.Ordinal);
}
