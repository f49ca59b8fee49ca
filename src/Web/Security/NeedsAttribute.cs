using Styrkedja.Core.Access;

namespace Styrkedja.Web.Security;

/// <summary>What a page or endpoint needs. One without this attribute is closed to everyone.</summary>
/// <param name="right">The right.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right) : Attribute
{
    /// <summary>The right.</summary>
    public Right Right { get; } = right;

    /// <summary>With what.</summary>
    public Thing With { get; init; }
}

/// <summary>What an address is about: it says where the thing lies and where it stands.</summary>
public enum Thing
{
    /// <summary>The board of the address; without one the municipality; without one the installation.</summary>
    Place,

    /// <summary>
    /// Something that is not known before the form is read: let in who may do it somewhere; the page asks again.
    /// </summary>
    ToBeSaid,

    /// <summary>The unit with the id of the address.</summary>
    Unit,

    /// <summary>The document with the id of the address.</summary>
    Document,

    /// <summary>What concerns the board of the address and whoever works for it: the plan that is written.</summary>
    BoardAndParts,
}
