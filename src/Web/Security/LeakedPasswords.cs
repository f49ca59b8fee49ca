using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>
/// Passwords that are known to have leaked, where the operator has a list of them: a file with the SHA-1 of one in each line
/// in capital hexadecimal digits, in order, whatever follows after a colon. That is the form in which such lists are spread.
/// The file may be of many gigabytes: it is searched where it lies.
/// </summary>
internal sealed class LeakedPasswords(string? file)
{
    private const int HashLength = 40;
    private const int LongestLine = 80;
    private const int Samples = 100;

    /// <summary>The list in a file.</summary>
    /// <exception cref="UsageException">It is no such list; says why.</exception>
    public static LeakedPasswords In(string file)
    {
        try
        {
            if (IsInOrder(file))
            {
                return new LeakedPasswords(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} går inte att läsa: {e.Message}");
        }
        throw new UsageException(
            $"{file} är ingen lista över läckta lösenord: varje rad ska börja med en SHA-1 i stora bokstäver, i ordning."
        );
    }

    /// <summary>Whether a password stands in the list; false where there is no list.</summary>
    /// <exception cref="IOException">The list cannot be read: no password is taken then.</exception>
    public bool Has(string password)
    {
        if (file is null)
        {
            return false;
        }
        var hash = HashOf(password);
        using var list = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> room = stackalloc byte[2 * LongestLine];
        // Lines that begin in [from, to) may be it.
        var (from, to) = (0L, list.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            var begins = LineAfter(list, middle, room);
            if (begins >= to)
            {
                to = middle;
                continue;
            }
            var order = string.CompareOrdinal(HashAt(list, begins, room), hash);
            if (order == 0)
            {
                return true;
            }
            (from, to) = order < 0 ? (begins + 1, to) : (from, middle);
        }
        return false;
    }

    // As far as some lines of it tell: in a list in another order nothing would be found.
    private static bool IsInOrder(string file)
    {
        using var list = File.OpenRead(file);
        Span<byte> room = stackalloc byte[2 * LongestLine];
        var last = "";
        for (var sample = 0L; sample < Samples; sample++)
        {
            var begins = LineAfter(list, list.Length / Samples * sample, room);
            if (begins == list.Length && sample > 0)
            {
                break;
            }
            var hash = HashAt(list, begins, room);
            if (
                hash.Length < HashLength
                || !hash.All(char.IsAsciiHexDigitUpper)
                || string.CompareOrdinal(hash, last) < 0
            )
            {
                return false;
            }
            last = hash;
        }
        return true;
    }

    // Where the first line begins, at a place or after it.
    private static long LineAfter(FileStream list, long place, Span<byte> room)
    {
        if (place == 0)
        {
            return 0;
        }
        var read = ReadAt(list, place - 1, room);
        var end = room[..read].IndexOf((byte)'\n');
        return end < 0 ? list.Length : place + end;
    }

    private static string HashAt(FileStream list, long begins, Span<byte> room)
    {
        var read = ReadAt(list, begins, room[..HashLength]);
        return Encoding.ASCII.GetString(room[..read]);
    }

    private static int ReadAt(FileStream list, long place, Span<byte> room)
    {
        list.Position = place;
        return list.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
    }

    [SuppressMessage(
        "Security",
        "CA5350:Do Not Use Weak Cryptographic Algorithms",
        Justification = "The lists are made with SHA-1. Nothing of ours is kept so."
    )]
    private static string HashOf(string password) =>
        Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
}
