using Styrkedja.Core.Organisation;

namespace Styrkedja.Web.Features;

/// <summary>Who answers for a row, in the words of users.</summary>
public static class Owners
{
    /// <summary>"KF" or "nämnden".</summary>
    public static string Name(Owner owner) => owner == Owner.Council ? "KF" : "nämnden";

    /// <summary>"fullmäktiges" or "nämndens": of whom something is.</summary>
    public static string Of(Owner owner) => owner == Owner.Council ? "fullmäktiges" : "nämndens";

    /// <summary>"kf" or "namnden": part of an address.</summary>
    public static string Slug(Owner owner) => owner == Owner.Council ? "kf" : "namnden";
}
