namespace Styrkedja.Store.Schema;

/// <summary>Something that a schema is made of.</summary>
/// <param name="Kind">What it is: table, index, trigger, view, rule, function or policy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table that it belongs to; its own name where it belongs to none.</param>
internal readonly record struct SchemaPart(string Kind, string Name, string Table);

/// <summary>The parts of a schema, each with what is compared of it.</summary>
/// <param name="Made">As the scripts make it.</param>
/// <param name="Found">As the database has it.</param>
internal sealed record SchemaParts(
    IReadOnlyDictionary<SchemaPart, string> Made,
    IReadOnlyDictionary<SchemaPart, string> Found
);
