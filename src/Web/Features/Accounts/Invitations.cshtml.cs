using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>Inbjudningar: the municipalities that have entered somebody, who says yes or no.</summary>
[Needs(Right.OwnAccount)]
public sealed class InvitationsModel(
    CurrentPerson person,
    UserManager<Account> accounts,
    Invitations invitations,
    Sessions sessions,
    Links links,
    MailSender mail
) : PageModel
{
    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>Those that wait for an answer.</summary>
    public IReadOnlyList<Invitation> Waiting { get; private set; } = [];

    /// <summary>Whether letters can be sent.</summary>
    public bool HasMail => mail.HasServer;

    /// <summary>What was done just now; empty for nothing.</summary>
    [TempData]
    public string? Done { get; set; }

    private bool _hasPassword;

    /// <summary>Whether an invitation can be answered as one is logged in now.</summary>
    public bool MayAnswer(Invitation invitation) =>
        _hasPassword && Invitations.MayAnswer(Account, invitation.Municipality.Id);

    /// <summary>Whether a password is what they have logged in with: a provider speaks for its own municipality alone.</summary>
    public bool HasPassword => _hasPassword;

    /// <summary>The page.</summary>
    public Task OnGet() => Load();

    /// <summary>Says yes.</summary>
    public Task<IActionResult> OnPostYes(Guid municipality) =>
        Answer(municipality, invitations.Accept, "Du har tackat ja.");

    /// <summary>Says no.</summary>
    public Task<IActionResult> OnPostNo(Guid municipality) =>
        Answer(municipality, invitations.Decline, "Du har tackat nej.");

    /// <summary>Sends a letter with a link: whoever opens it shows that the address is theirs, and says yes.</summary>
    public async Task<IActionResult> OnPostMail(Guid municipality)
    {
        await Load();
        if (!HasMail || Waiting.All(i => i.Municipality.Id != municipality))
        {
            return NotFound();
        }
        Done = await links.MailPassword(Account, municipality)
            ? $"Ett brev med en länk skickas till {Account.Email}."
            : "Ett brev har nyss skickats. Vänta tio minuter innan du ber om ett till.";
        return Redirect("/konto/inbjudningar");
    }

    private async Task<IActionResult> Answer(Guid municipality, Func<Guid, Guid, Task<bool>> answer, string done)
    {
        await Load();
        if (Waiting.FirstOrDefault(i => i.Municipality.Id == municipality) is not { } invitation)
        {
            return NotFound();
        }
        if (!MayAnswer(invitation))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await answer(Account.Id, municipality);
        Done = done;
        return Redirect("/konto/inbjudningar");
    }

    private async Task Load()
    {
        Account =
            await accounts.FindByIdAsync(person.Account!.Id.ToString())
            ?? throw new InvalidOperationException("An account that is logged in is there.");
        Waiting = await invitations.Of(Account.Id);
        _hasPassword = (await sessions.Of(Account.Id)).Any(s => s.Id == person.Session && s.Provider is null);
    }
}
