namespace Styrkedja.Store.Mapping;

/// <summary>A row that belongs to one municipality; no query of another one ever sees it.</summary>
public interface IOfMunicipality
{
    /// <summary>The municipality.</summary>
    Guid MunicipalityId { get; }
}

/// <summary>A row that a reading of a document has made: what it prints. It never changes.</summary>
public interface IOfReading : IOfMunicipality
{
    /// <summary>The reading.</summary>
    Guid ReadingId { get; }
}
