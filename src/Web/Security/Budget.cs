namespace Styrkedja.Web.Security;

/// <summary>How many tries each of many has left: so many at once, and as many again in a time, little by little.</summary>
/// <param name="most">How many at once.</param>
/// <param name="every">The time in which all of them come back.</param>
/// <param name="clock">The time.</param>
public sealed class Budget(int most, TimeSpan every, TimeProvider clock)
{
    // More than this many are looked through for those that are full again, and need not be remembered.
    private const int Many = 10_000;

    private readonly Lock _one = new();
    private readonly Dictionary<string, (double Left, long At)> _of = [];
    private int _lookAt = Many;

    /// <summary>How many are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_one)
            {
                return _of.Count;
            }
        }
    }

    /// <summary>Takes a try; false where none is left.</summary>
    public bool Take(string whose)
    {
        lock (_one)
        {
            var now = clock.GetTimestamp();
            var left = Left(whose, now);
            if (left < 1)
            {
                return false;
            }
            _of[whose] = (left - 1, now);
            Tidy(now);
            return true;
        }
    }

    /// <summary>Gives a try back that was no failure.</summary>
    public void GiveBack(string whose)
    {
        lock (_one)
        {
            var now = clock.GetTimestamp();
            _of[whose] = (Math.Min(most, Left(whose, now) + 1), now);
        }
    }

    private double Left(string whose, long now) =>
        _of.TryGetValue(whose, out var known)
            ? Math.Min(most, known.Left + (most * (clock.GetElapsedTime(known.At, now) / every)))
            : most;

    private void Tidy(long now)
    {
        if (_of.Count < _lookAt)
        {
            return;
        }
        foreach (var full in _of.Keys.Where(whose => Left(whose, now) >= most).ToList())
        {
            _of.Remove(full);
        }
        _lookAt = Math.Max(Many, 2 * _of.Count);
    }
}
