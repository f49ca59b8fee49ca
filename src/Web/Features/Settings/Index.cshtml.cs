using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Settings;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Store.Settings;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Settings;

/// <summary>Inställningar: what the municipality decides for itself, each from a day on.</summary>
[Needs(Right.EditSettings)]
public sealed class IndexModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>Which setting is changed.</summary>
    [BindProperty]
    public Setting Setting { get; set; }

    /// <summary>The slug of the setting that is to be changed; what was sent goes before it.</summary>
    [BindProperty(SupportsGet = true, Name = "andra")]
    public string? Slug { get; set; }

    /// <summary>The setting whose form is shown; null for none.</summary>
    public SettingKind? Changing { get; private set; }

    /// <summary>Its value as typed.</summary>
    [BindProperty]
    public string? Value { get; set; }

    /// <summary>From which day, as typed.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The rows that the person saw.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What holds, and what was said before, the latest day first.</summary>
    public IReadOnlyList<StoredSetting> Rows { get; private set; } = [];

    /// <summary>Who said what.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What somebody else has said of the same day since the person opened the page.</summary>
    public StoredSetting? Theirs { get; private set; }

    /// <summary>The page.</summary>
    public Task OnGet()
    {
        Changing = SettingKind.All.FirstOrDefault(kind => kind.Slug == Slug);
        return Load();
    }

    /// <summary>Saves a value.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!Enum.IsDefined(Setting))
        {
            return BadRequest();
        }
        Changing = SettingKind.Of(Setting);
        var (value, problems) = new SettingForm(Value, From, Reason).Read(Changing);
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError(field, problem);
        }
        if (value is null || !ModelState.IsValid)
        {
            await Load();
            return Page();
        }
        var seen = (Seen ?? "").Split(' ').Select(id => Guid.TryParse(id, out var known) ? known : default).ToHashSet();
        try
        {
            await SettingRegister.Set(place.Db, value, Reason!.Trim(), seen, person.Actor, person.May);
            return LocalRedirect(place.MunicipalityLink("installningar"));
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            await Load();
            Theirs = Rows.FirstOrDefault(s =>
                s.Setting == value.Setting && s.ValidFrom == value.From && s.SupersededAt == null
            );
            return Page();
        }
    }

    /// <summary>"20 %".</summary>
    public static string Words(StoredSetting row) =>
        $"{SettingRegister.Value(row).Value} {SettingKind.Of(row.Setting).Unit}";

    /// <summary>"2025-01-01", or "sedan början".</summary>
    public static string Since(StoredSetting row) => row.ValidFrom is { } day ? SwedishDate.Write(day) : "sedan början";

    private async Task Load()
    {
        var rows = await place.Db.Settings.ToListAsync();
        Rows = [.. rows.OrderByDescending(row => row.ValidFrom).ThenByDescending(row => row.RecordedAt)];
        Seen ??= string.Join(' ', Rows.Where(row => row.SupersededAt is null).Select(row => row.Id));
        Names = await place.Db.NamesOf(Rows.Select(row => row.RecordedBy));
    }
}
