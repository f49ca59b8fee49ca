using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Web.Security;

/// <summary>Whoever asks: an account, and what it may do where the request leads. One for each request.</summary>
public sealed class CurrentPerson(IHttpContextAccessor request, TimeProvider clock)
{
    private static readonly HeldRole AsAnyone = new(Role.Anyone, null, DateSpan.Always);
    private static readonly HeldRole AsLoggedIn = new(Role.LoggedIn, null, DateSpan.Always);
    private static readonly HeldRole AsOperator = new(Role.Operator, null, DateSpan.Always);

    private IReadOnlyList<HeldRole> _roles = [AsAnyone];

    /// <summary>The account; null for whoever has not logged in.</summary>
    public Account? Account { get; private set; }

    /// <summary>The log-in.</summary>
    public Guid Session { get; private set; }

    private DateTime _begunAt;

    /// <summary>The provider that vouches for them now; null for a password.</summary>
    public string? Provider { get; private set; }

    private bool IsVouchedFor => Provider is not null;

    /// <summary>
    /// The only municipality where the log-in counts: that of the provider which vouched for it, as in addresses; empty where
    /// that provider is gone. Null for a password, which counts wherever its owner is somebody.
    /// </summary>
    public string? OnlyIn { get; private set; }

    /// <summary>
    /// Whether the log-in counts in a municipality. One provider may say that somebody is anybody: in other municipalities
    /// than its own that makes them nobody, whatever they are there.
    /// </summary>
    /// <param name="municipality">As in addresses; it need not be there.</param>
    public bool CountsIn(string municipality) => OnlyIn is null || OnlyIn == municipality;

    /// <summary>Whether a password is all that they have logged in with.</summary>
    public bool HasPasswordAlone { get; private set; }

    /// <summary>Who they are in the municipality of the address; null where they are nobody there.</summary>
    public Guid? Person { get; private set; }

    /// <summary>What others call them there; else their address.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who changes something, for the audit log: the person here, else the account, else nobody.</summary>
    public Actor Actor => new(Person ?? Account?.Id ?? Guid.Empty, Origin.Of(request.HttpContext));

    /// <summary>True where they have anything to do with the municipality of the address.</summary>
    public bool BelongsHere => Person is not null;

    /// <summary>The roles that they hold in the municipality of the address today.</summary>
    public IEnumerable<HeldRole> Held => _roles.Where(role => Roles.OfMunicipality.Contains(role.Role));

    /// <summary>Today in Sweden.</summary>
    public DateOnly Today => SwedishTime.Day(clock.GetUtcNow());

    /// <summary>Whether they may do something with a thing.</summary>
    /// <param name="right">What.</param>
    /// <param name="path">The unit that the thing belongs to and all that it stands under; empty for the municipality.</param>
    /// <param name="state">Where the thing stands.</param>
    public bool May(Right right, IReadOnlyCollection<Guid> path, State state = State.None) =>
        _roles.Any(role => role.Allows(right, path, state, Today));

    /// <summary>Whether they may do something somewhere: in the part that one of their roles is held for.</summary>
    public bool MaySomewhere(Right right, State state = State.None) =>
        _roles.Any(role => role.Allows(right, role.Unit is { } unit ? [unit] : [], state, Today));

    /// <summary>Takes in who it is.</summary>
    /// <param name="account">The account.</param>
    /// <param name="session">The log-in.</param>
    /// <param name="vouchesIn">The municipality of the provider that vouched for it; null where there is no such provider.</param>
    internal void LogIn(Account account, AccountSession session, string? vouchesIn)
    {
        (Account, Session, Name) = (account, session.Id, account.Email ?? "");
        _begunAt = session.BegunAt;
        Provider = session.Provider;
        OnlyIn = IsVouchedFor ? vouchesIn ?? "" : null;
        HasPasswordAlone = !IsVouchedFor && !account.TwoFactorEnabled;
        // No municipality's provider may say who runs the installation.
        _roles =
            account.RunsInstallation && !IsVouchedFor ? [AsAnyone, AsLoggedIn, AsOperator] : [AsAnyone, AsLoggedIn];
    }

    /// <summary>Reads who they are in a municipality, what they may do there now, and what else every page begins with.</summary>
    /// <param name="db">The database as nobody sees it; if the municipality is found, as that sees it afterwards.</param>
    /// <param name="municipality">As in addresses.</param>
    /// <param name="board">A board, as in addresses; null for none.</param>
    /// <returns>Null where there is no such municipality.</returns>
    internal async Task<Surroundings?> Enter(StyrkedjaDb db, string municipality, string? board)
    {
        var account = CountsIn(municipality) ? Account?.Id : null;
        var found = await Surroundings.Load(db, municipality, account ?? Guid.Empty, _begunAt, Today, board);
        if (found?.Person is { } here)
        {
            (Person, Name) = (here.Id, here.Name);
            _roles =
            [
                .. _roles,
                // What a provider says that somebody is holds while it vouches for them, not when they come by a password.
                .. here.Roles.Where(h => IsVouchedFor || !h.FromProvider).Select(h => h.Role),
            ];
        }
        return found;
    }
}
