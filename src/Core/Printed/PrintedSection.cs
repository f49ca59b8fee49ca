namespace Styrkedja.Core.Printed;

/// <summary>A heading and the prose under it, in the order of the document, so that it can be written out again.</summary>
/// <param name="Title">The heading; empty for prose before the first heading.</param>
/// <param name="Level">
/// 1 for a chapter or direction goal, 2 for an area goal, 3 for a board goal or a heading under a goal, 4 for a field of
/// a goal.
/// </param>
/// <param name="Goal">Code of the goal it stands under, or null outside the goals.</param>
/// <param name="BoardGoal">Title of the board goal it stands under, or null.</param>
/// <param name="Paragraphs">The prose, a paragraph or list item each; parts cut by a page are joined.</param>
/// <param name="Lines">From the heading to the last line of prose.</param>
public sealed record PrintedSection(
    string Title,
    int Level,
    string? Goal,
    string? BoardGoal,
    IReadOnlyList<PrintedParagraph> Paragraphs,
    SourceLines Lines
);

/// <summary>A paragraph or list item of prose.</summary>
/// <param name="Text">As printed, cleaned, in one line.</param>
/// <param name="Lines">Where.</param>
public sealed record PrintedParagraph(string Text, SourceLines Lines);
