using Microsoft.AspNetCore.Mvc.ModelBinding;
using Styrkedja.Store.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>What the forms that make an account or set a password check alike.</summary>
internal static class NewPassword
{
    /// <summary>Checks an address and a password; faults are told at their fields.</summary>
    public static void Check(
        PasswordRules rules,
        ModelStateDictionary state,
        string emailField,
        string? email,
        string passwordField,
        string? password
    )
    {
        CheckEmail(state, emailField, email);
        if (rules.Problem(password ?? "", email) is { } problem)
        {
            state.AddModelError(passwordField, problem);
        }
    }

    /// <summary>Checks an address; a fault is told at its field.</summary>
    public static void CheckEmail(ModelStateDictionary state, string field, string? email)
    {
        // One that letters can be sent to.
        if (!Outbox.IsAddress(email?.Trim() ?? ""))
        {
            state.AddModelError(field, "Skriv en e-postadress, till exempel namn@kommunen.se.");
        }
    }

    /// <summary>A new account with this address.</summary>
    public static Account AccountOf(string email, TimeProvider clock) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            UserName = email.Trim(),
            Email = email.Trim(),
            EmailConfirmed = false,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            RecordedAt = clock.GetUtcNow().UtcDateTime,
        };
}
