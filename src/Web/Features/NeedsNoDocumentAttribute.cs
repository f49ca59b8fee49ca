namespace Styrkedja.Web.Features;

/// <summary>
/// A page below board and year that is shown also where the year is open and has no document yet. Without it a page is
/// about a document that is printed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsNoDocumentAttribute : Attribute;
