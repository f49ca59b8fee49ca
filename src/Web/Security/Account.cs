using Microsoft.AspNetCore.Identity;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Web.Security;

/// <summary>Somebody who can log in. What they may do is said by their roles in each municipality.</summary>
public sealed class Account : IdentityUser<Guid>, IAudited
{
    /// <inheritdoc/>
    [Personal]
    public override string? UserName { get; set; }

    /// <inheritdoc/>
    [Personal]
    public override string? NormalizedUserName { get; set; }

    /// <inheritdoc/>
    [Personal]
    public override string? Email { get; set; }

    /// <inheritdoc/>
    [Personal]
    public override string? NormalizedEmail { get; set; }

    /// <inheritdoc/>
    [Secret]
    public override string? PasswordHash { get; set; }

    /// <inheritdoc/>
    [Secret]
    public override string? SecurityStamp { get; set; }

    /// <summary>
    /// When whoever has the password showed, by a link in a letter to the address, that the account is theirs; null where
    /// nobody has, or somebody else could have set the password since.
    /// </summary>
    public DateTime? ProvenAt { get; set; }

    /// <summary>The account of who made the link, shown to them, by which the password was set: it could be theirs.</summary>
    public Guid? PasswordFrom { get; set; }

    /// <summary>The municipality where that link was made.</summary>
    public Guid? PasswordIn { get; set; }

    /// <summary>Whether they run the installation: enter municipalities, see the jobs.</summary>
    public bool RunsInstallation { get; set; }

    /// <summary>True for those of the sample municipality, whose password everyone knows.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>When the account was closed; null while it can be used.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime RecordedAt { get; set; }
}

/// <summary>A log-in, until it ends: in one browser, on one computer.</summary>
public sealed class AccountSession
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTime BegunAt { get; init; }

    /// <summary>When it was used last, to some minutes.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>When it ended; null while it can be used.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The address that it began from.</summary>
    public required string Origin { get; init; }

    /// <summary>What the browser calls itself.</summary>
    public required string Browser { get; init; }

    /// <summary>The provider of single sign-on that vouched for it; null for a password.</summary>
    public string? Provider { get; init; }

    /// <summary>What that provider calls the session; null where it does not say.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>Whether that provider said that it had asked for a second factor.</summary>
    public bool SecondFactor { get; init; }
}

/// <summary>What an account is called by a provider of single sign-on.</summary>
public sealed class AccountLogin : IAudited
{
    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The key of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>What the provider calls them, and nobody else ever.</summary>
    [Personal]
    public required string Subject { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>What Identity keeps of an account: the key of its authenticator, the last code, the recovery codes as hashes.</summary>
public sealed class AccountToken : IdentityUserToken<Guid>, IAudited
{
    /// <inheritdoc/>
    [Secret]
    public override string? Value { get; set; }
}

/// <summary>A link that works once.</summary>
public sealed class AccountLink : IAudited
{
    /// <summary>SHA-256 of the word in the link, lower-case hexadecimal: the word itself is not kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it is for.</summary>
    public required LinkPurpose Purpose { get; init; }

    /// <summary>Whose password it sets; null for the first administrator.</summary>
    public required Guid? AccountId { get; init; }

    /// <summary>When it stops working.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Whether it went to the account's address and was shown to nobody: only then does it prove anything.</summary>
    public bool IsMailed { get; init; }

    /// <summary>The account of who made it and was shown it; null for a letter.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>The municipality that it was made in, which its user says yes to; null for one that nobody's is.</summary>
    public Guid? MunicipalityId { get; init; }

    /// <summary>When it was used; null while it was not.</summary>
    public DateTime? UsedAt { get; set; }
}

/// <summary>What a link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Makes the first account of an installation.</summary>
    First,

    /// <summary>Sets the password of an account.</summary>
    Password,

    /// <summary>A word of single sign-on that may come once: the nonce of a log-in.</summary>
    SignOn,

    /// <summary>The id of a provider's token that asks to log somebody out.</summary>
    LogOut,
}

/// <summary>A key that protects cookies and forms.</summary>
public sealed class ProtectionKey
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The key.</summary>
    public required string Xml { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime RecordedAt { get; init; }
}
