namespace Styrkedja.Web.Security;

/// <summary>What a page or endpoint needs. One without this attribute is closed to everyone.</summary>
/// <param name="right">The right.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right) : Attribute
{
    /// <summary>The right.</summary>
    public Right Right { get; } = right;
}
