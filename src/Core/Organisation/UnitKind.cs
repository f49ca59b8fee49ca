namespace Styrkedja.Core.Organisation;

/// <summary>What a part of the organisation is.</summary>
public enum UnitKind
{
    /// <summary>Fullmäktige: what the voters elect, which gives the boards their tasks. One at a time, and nothing under it.</summary>
    Council,

    /// <summary>Nämnd, stadsdelsnämnd, bolagsstyrelse: stands directly under the municipality.</summary>
    Board,

    /// <summary>Förvaltning: the office of a board.</summary>
    Administration,

    /// <summary>Avdelning: of an office, of a board without one, or of a larger department.</summary>
    Department,

    /// <summary>Enhet: where the work is done.</summary>
    Unit,
}

/// <summary>What the kinds are called, and which may stand under which.</summary>
public static class UnitKinds
{
    /// <summary>All kinds, from the top.</summary>
    public static IReadOnlyList<UnitKind> All { get; } =
    [UnitKind.Council, UnitKind.Board, UnitKind.Administration, UnitKind.Department, UnitKind.Unit];

    /// <summary>"fullmäktige", "nämnd", "förvaltning", "avdelning", "enhet".</summary>
    public static string Name(UnitKind kind) =>
        kind switch
        {
            UnitKind.Council => "fullmäktige",
            UnitKind.Board => "nämnd",
            UnitKind.Administration => "förvaltning",
            UnitKind.Department => "avdelning",
            UnitKind.Unit => "enhet",
        };

    /// <summary>The same with its article: "en nämnd", "ett fullmäktige".</summary>
    public static string Indefinite(UnitKind kind) => (kind == UnitKind.Council ? "ett " : "en ") + Name(kind);

    /// <summary>Whether it decides on plans and documents of its own, and so has an address: the council and the boards.</summary>
    public static bool Decides(UnitKind kind) => kind is UnitKind.Council or UnitKind.Board;

    /// <summary>The kind of a word: what <see cref="Name"/> gives, or a council or board by another name; null where there is none.</summary>
    public static UnitKind? Read(string word) =>
        word.Trim().ToLowerInvariant() switch
        {
            "fullmäktige" or "kommunfullmäktige" or "regionfullmäktige" => UnitKind.Council,
            "nämnd" or "stadsdelsnämnd" or "kommundelsnämnd" or "styrelse" or "bolagsstyrelse" or "bolag" =>
                UnitKind.Board,
            "förvaltning" => UnitKind.Administration,
            "avdelning" => UnitKind.Department,
            "enhet" => UnitKind.Unit,
            _ => null,
        };

    /// <summary>Whether a kind may stand under another; null is the municipality itself.</summary>
    public static bool MayStandUnder(UnitKind kind, UnitKind? parent) =>
        kind switch
        {
            UnitKind.Council or UnitKind.Board => parent is null,
            UnitKind.Administration => parent is UnitKind.Board,
            UnitKind.Department => parent is UnitKind.Board or UnitKind.Administration or UnitKind.Department,
            UnitKind.Unit => parent is not (null or UnitKind.Council),
        };
}
