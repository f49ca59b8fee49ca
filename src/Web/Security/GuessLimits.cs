namespace Styrkedja.Web.Security;

/// <summary>
/// How many passwords are tried of one account: few from one address or one known browser, more from all strange browsers
/// together, so that many addresses do not help whoever guesses. A browser that is known is not counted among them. Each
/// server counts for itself. An address is counted whether it has an account or not.
/// </summary>
public sealed class GuessLimits(TimeProvider clock)
{
    /// <summary>Tries from one place in <see cref="PlaceWindow"/>.</summary>
    public const int FromAPlace = 10;

    /// <summary>During which these come back.</summary>
    public static readonly TimeSpan PlaceWindow = TimeSpan.FromMinutes(15);

    /// <summary>Tries from all strange browsers in <see cref="StrangeWindow"/>.</summary>
    public const int FromStrangers = 100;

    /// <summary>During which these come back.</summary>
    public static readonly TimeSpan StrangeWindow = TimeSpan.FromHours(1);

    private readonly Budget _places = new(FromAPlace, PlaceWindow, clock);
    private readonly Budget _codes = new(FromAPlace, PlaceWindow, clock);
    private readonly Budget _strangers = new(FromStrangers, StrangeWindow, clock);

    /// <summary>Takes a try of a code, which is asked for when the password was right: few, wherever it comes from.</summary>
    public Guess? TakeCode(string account) => Of(_codes, "code " + account);

    /// <summary>Takes a try by whoever is logged in already.</summary>
    public Guess? TakeOwn(string account) => Of(_codes, "own " + account);

    private static Guess? Of(Budget budget, string whose) =>
        budget.Take(whose) ? new Guess(() => budget.GiveBack(whose)) : null;

    /// <summary>Takes a try before it is made, so that those that come at once are counted each.</summary>
    /// <param name="email">The address that was typed.</param>
    /// <param name="from">Where from.</param>
    /// <param name="device">What the browser is called where the account has logged in from it; else null.</param>
    /// <returns>The try, to be given back where it was right; null where none is left.</returns>
    public Guess? Take(string email, string from, string? device)
    {
        var account = AccountNames.Trace(email);
        if (device is not null && Of(_places, $"{account} {device}") is { } known)
        {
            return known;
        }
        var place = $"{account} {from}";
        if (!_places.Take(place))
        {
            return null;
        }
        return _strangers.Take(account)
            ? new Guess(() =>
            {
                _places.GiveBack(place);
                _strangers.GiveBack(account);
            })
            : null;
    }
}

/// <summary>A try of a password.</summary>
/// <param name="WasRight">Says that it was, so that it is not counted.</param>
public sealed record Guess(Action WasRight);
