namespace Styrkedja.Store.Auditing;

/// <summary>
/// A row whose every change is entered in the audit log, in any context that keeps an <see cref="AuditTrail"/>. Its key is
/// given by us before it is saved, and is the subject's id in the log.
/// </summary>
public interface IAudited;

/// <summary>
/// Says of a person: a name, an address, what a password is checked against. The log tells that it was set or changed, and
/// never what it was, so that it can be removed by law without breaking the chain.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>
/// Something that nobody may read in the log, though a change of it must be found: it keeps the SHA-256. For what nobody
/// can guess alone, such as keys and hashes with a salt.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
