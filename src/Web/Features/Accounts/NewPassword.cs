using Microsoft.AspNetCore.Mvc.ModelBinding;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>What the forms that make an account or set a password check alike.</summary>
internal static class NewPassword
{
    private const int LongestEmail = 200;

    /// <summary>Checks an address and a password; faults are told at their fields.</summary>
    public static void Check(
        ModelStateDictionary state,
        string emailField,
        string? email,
        string passwordField,
        string? password
    )
    {
        CheckEmail(state, emailField, email);
        if (PasswordRules.Problem(password ?? "", email) is { } problem)
        {
            state.AddModelError(passwordField, problem);
        }
    }

    /// <summary>Checks an address; a fault is told at its field.</summary>
    public static void CheckEmail(ModelStateDictionary state, string field, string? email)
    {
        var clean = email?.Trim() ?? "";
        var at = clean.IndexOf('@', StringComparison.Ordinal);
        if (
            at <= 0
            || at == clean.Length - 1
            || clean.Length > LongestEmail
            || clean.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';')
        )
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
