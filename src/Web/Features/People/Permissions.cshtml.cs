using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>The table of who may do what, as the program follows it.</summary>
[Needs(Right.SeePermissions)]
public sealed class PermissionsModel : PageModel
{
    /// <summary>The page, or the table as a file.</summary>
    public IActionResult OnGet(string? format) =>
        format == "csv"
            ? Csv.File(
                "behorigheter",
                ["Får", .. Roles.All.Select(Roles.Name)],
                Rights.All.Select(right =>
                    (CsvCell[])
                        [Rights.Name(right), .. Roles.All.Select(role => CsvCell.FromString(Cell(role, right) ?? ""))]
                )
            )
            : Page();

    /// <summary>Where a role may do something, and with what; null for nowhere.</summary>
    public static string? Cell(Role role, Right right)
    {
        var rows = Permissions.All.Where(p => p.Role == role && p.Right == right).ToList();
        if (rows.Count == 0)
        {
            return null;
        }
        return string.Join(
            "; ",
            rows.Select(row =>
            {
                var states = row.States.Select(Rights.Name).Where(name => name.Length > 0).ToList();
                var where = row.Everywhere ? "överallt" : "sin del";
                return states.Count == 0 ? where : $"{where} ({string.Join(", ", states)})";
            })
        );
    }
}
