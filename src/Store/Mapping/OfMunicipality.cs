namespace Styrkedja.Store.Mapping;

/// <summary>A row that belongs to one municipality; no query of another one ever sees it.</summary>
public interface IOfMunicipality
{
    /// <summary>The municipality.</summary>
    Guid MunicipalityId { get; }
}

/// <summary>A row of a stored document.</summary>
public interface IOfDocument : IOfMunicipality
{
    /// <summary>The document.</summary>
    Guid DocumentId { get; }
}
