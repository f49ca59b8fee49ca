using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Mail;

/// <summary>Queues letters. A job sends them.</summary>
public static class Outbox
{
    private const int LongestAddress = 254;
    private const int LongestSubject = 200;

    /// <summary>
    /// Queues a letter; it is saved with the other changes of the context, so that it goes out where they are kept and
    /// does not where they are not.
    /// </summary>
    /// <param name="db">A context that maps letters: <see cref="MailMapping"/>.</param>
    /// <param name="municipality">Whose it is; empty where it is about the whole installation.</param>
    /// <param name="recipient">One address.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain text, in Swedish.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cause">
    /// What causes it, where the same must never go out twice; queueing it again then fails when it is saved.
    /// </param>
    /// <exception cref="ArgumentException">What would be a line of the head has more than one, or is no address.</exception>
    public static void Queue(
        DbContext db,
        Guid municipality,
        string recipient,
        string subject,
        string body,
        DateTime now,
        string? cause = null
    )
    {
        if (!IsAddress(recipient))
        {
            throw new ArgumentException("No address.", nameof(recipient));
        }
        if (subject.Length is 0 or > LongestSubject || subject.Any(char.IsControl))
        {
            throw new ArgumentException("No line of text.", nameof(subject));
        }
        db.Add(
            new StoredMail
            {
                Id = Guid.CreateVersion7(),
                MunicipalityId = municipality,
                Cause = cause,
                Recipient = recipient,
                Subject = StorableText.Of(subject),
                Body = StorableText.Of(body),
                QueuedAt = now,
                Attempts = 0,
                NextAttemptAt = now,
            }
        );
    }

    /// <summary>
    /// Whether a text is one address, such as "anna@exempel.se": no name, no list, and nothing that could end its line.
    /// </summary>
    public static bool IsAddress(string text) =>
        text.Length <= LongestAddress
        && text.Split('@') is [{ Length: > 0 } name, { Length: > 0 } host]
        && Array.TrueForAll([.. name], c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c))
        && Array.TrueForAll(
            host.Split('.'),
            part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c == '-')
        );
}
