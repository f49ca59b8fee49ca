using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Review;

/// <summary>Where a document belongs, as a person fills it in.</summary>
public sealed class Belonging
{
    /// <summary>Slug of a known board; empty for a new one.</summary>
    public string? Board { get; set; }

    /// <summary>Name of a new board.</summary>
    public string? NewBoard { get; set; }

    /// <summary>Slug of the kind.</summary>
    public string? Kind { get; set; }

    /// <summary>The year, as typed.</summary>
    public string? Year { get; set; }

    /// <summary>The version of the document that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>The document that the person knows will be replaced; null for none.</summary>
    public Guid? Replaces { get; set; }

    /// <summary>True where the person has said that it is ours although it names another municipality.</summary>
    public bool IsOurs { get; set; }

    /// <summary>The kind, when it has been checked.</summary>
    internal DocumentKind KindChosen =>
        DocumentKinds.Read(Kind) ?? throw new InvalidOperationException("The kind was not checked.");

    /// <summary>The year, when it has been checked.</summary>
    internal int YearChosen => int.Parse(Year!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The boards to choose from.</summary>
    public static IEnumerable<SelectListItem> Boards(IEnumerable<StoredBoard> boards) =>
        boards.Select(board => new SelectListItem(board.Name, board.Slug)).Prepend(new SelectListItem("Ny nämnd", ""));

    /// <summary>The kinds to choose from; where the document does not say, none of them is chosen beforehand.</summary>
    /// <param name="chosen">The slug that is chosen.</param>
    public static IEnumerable<SelectListItem> Kinds(string? chosen)
    {
        var kinds = DocumentKinds.All.Select(kind => new SelectListItem(
            DocumentKinds.Name(kind),
            DocumentKinds.Slug(kind)
        ));
        return DocumentKinds.Read(chosen) is null ? kinds.Prepend(new SelectListItem("Välj slag", "")) : kinds;
    }

    /// <summary>What the document says of itself.</summary>
    /// <param name="document">The document.</param>
    /// <param name="replaces">The one that has its place now; null for none.</param>
    /// <param name="boards">The boards to choose from.</param>
    public static Belonging Proposed(
        StoredDocument document,
        StoredDocument? replaces,
        IReadOnlyList<StoredBoard> boards
    ) =>
        new()
        {
            Board = boards.FirstOrDefault(b => b.Id == document.BoardId)?.Slug,
            NewBoard = document.BoardId is null ? document.PrintedBoard : null,
            Kind = DocumentKinds.Slug(document.Kind),
            Year = document.Year?.ToString(CultureInfo.InvariantCulture),
            Version = document.Version,
            Replaces = replaces?.Id,
        };

    /// <summary>Tells what is missing or cannot be.</summary>
    /// <param name="state">Where it is told.</param>
    /// <param name="known">The board that was chosen; null for a new one.</param>
    /// <param name="prefix">What the names of the fields begin with.</param>
    internal void Check(ModelStateDictionary state, StoredBoard? known, string prefix)
    {
        if (known is null && string.IsNullOrWhiteSpace(NewBoard))
        {
            state.AddModelError($"{prefix}.{nameof(Board)}", "Välj en nämnd, eller skriv namnet på en ny.");
        }
        if (known is not null && !string.IsNullOrWhiteSpace(NewBoard))
        {
            state.AddModelError(
                $"{prefix}.{nameof(NewBoard)}",
                $"Två nämnder är angivna. Välj Ny nämnd i listan, eller töm fältet om dokumentet hör till {known.Name}."
            );
        }
        if (NewBoard is { Length: > OrganisationProblems.LongestName })
        {
            state.AddModelError(
                $"{prefix}.{nameof(NewBoard)}",
                $"Namnet får ha högst {OrganisationProblems.LongestName} tecken."
            );
        }
        if (DocumentKinds.Read(Kind) is null)
        {
            state.AddModelError($"{prefix}.{nameof(Kind)}", "Välj vilket slags dokument det är.");
        }
        if (!Years.TryRead(Year, out _))
        {
            state.AddModelError($"{prefix}.{nameof(Year)}", "Skriv året med fyra siffror, till exempel 2024.");
        }
    }

    /// <summary>Asks about a document that names another municipality.</summary>
    /// <param name="state">Where it is told.</param>
    /// <param name="other">The municipality that it names; null for none.</param>
    /// <param name="own">Ours.</param>
    /// <param name="prefix">What the names of the fields begin with.</param>
    internal void CheckWhose(ModelStateDictionary state, string? other, string own, string prefix)
    {
        if (other is not null && !IsOurs)
        {
            state.AddModelError(
                $"{prefix}.{nameof(IsOurs)}",
                $"Dokumentet nämner {other} och inte {own}. Kryssa i rutan om det ändå är {own} det gäller, annars avvisa det."
            );
        }
    }
}
