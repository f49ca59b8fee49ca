using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>The table of who may do what, as the program follows it.</summary>
[Needs(Right.SeePermissions)]
public sealed class PermissionsModel : PageModel
{
    /// <summary>The page, or the table as a file.</summary>
    public IActionResult OnGet(string? format) =>
        TableFile.IsAsked(format)
            ? new TableFile(
                "behorigheter",
                ["Får", .. Roles.All.Select(Roles.Name)],
                Rights.All.Select(right =>
                    (SheetCell[])
                        [Rights.Name(right), .. Roles.All.Select(role => SheetCell.FromString(Cell(role, right)))]
                )
            )
            : Page();

    /// <summary>What a cell says where a role may do something in the whole municipality, whatever part it is held for.</summary>
    public const string Everywhere = "överallt";

    /// <summary>What some role of a municipality may do.</summary>
    public static IEnumerable<Right> OfMunicipality =>
        Rights.All.Where(right => Roles.OfMunicipality.Any(role => Cell(role, right).Length > 0));

    /// <summary>What a role may do, in a line.</summary>
    public static string Of(Role role) =>
        string.Join(", ", Rights.All.Where(right => Cell(role, right).Length > 0).Select(Rights.Name));

    /// <summary>The states of the things that a right is about; empty where they have none.</summary>
    public static string What(Right right) =>
        string.Join(
            ", ",
            Permissions
                .All.Where(p => p.Right == right)
                .SelectMany(p => p.States)
                .Distinct()
                .Order()
                .Select(Rights.Name)
                .Where(name => name.Length > 0)
        );

    /// <summary>Where a role may do something; empty where it may not.</summary>
    public static string Cell(Role role, Right right) =>
        Permissions.All.FirstOrDefault(p => p.Role == role && p.Right == right) is not { } row ? ""
        : row.Everywhere ? Everywhere
        : "sin del";
}
