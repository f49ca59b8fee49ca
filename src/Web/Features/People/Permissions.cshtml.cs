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

    /// <summary>The roles that may do something everywhere, or in their part alone; a dash for none.</summary>
    public static string Who(Right right, bool everywhere)
    {
        var roles = Permissions.All.Where(p => p.Right == right && p.Everywhere == everywhere).Select(p => p.Role);
        var names = string.Join(", ", roles.Select(Roles.Name));
        return names.Length == 0 ? "–" : names;
    }

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

    private static string Cell(Role role, Right right) =>
        Permissions.All.FirstOrDefault(p => p.Role == role && p.Right == right) is not { } row ? ""
        : row.Everywhere ? "överallt"
        : "sin del";
}
