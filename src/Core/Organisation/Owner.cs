namespace Styrkedja.Core.Organisation;

/// <summary>Who answers for a printed row: decided by its position alone.</summary>
public enum Owner
{
    /// <summary>The council (kommunfullmäktige): rows between an area goal and its first board goal.</summary>
    Council,

    /// <summary>The board: rows after a board goal.</summary>
    Board,
}
