using Microsoft.AspNetCore.Identity;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Security;

/// <summary>
/// What a password must be, after NIST SP 800-63B-4, section 3.1.1: long, not known to be common, not made of what anyone
/// can guess; any letters, no demands for signs, and never changed without a reason.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Letters that a password needs: it may be the only thing that protects an account.</summary>
    public const int Shortest = 15;

    /// <summary>Letters that a password may have.</summary>
    public const int Longest = 128;

    // What must be left when everything that can be guessed is taken away.
    private const int OwnLetters = 8;

    private readonly LeakedPasswords _leaked;

    internal PasswordRules(LeakedPasswords leaked)
    {
        _leaked = leaked;
    }

    // Folded: words that people begin with.
    private static readonly string[] Common =
    [
        "styrkedja",
        "losenord",
        "password",
        "passord",
        "qwertyuiop",
        "qwerty",
        "asdfghjkl",
        "asdfgh",
        "zxcvbnm",
        "1234567890",
        "123456789",
        "12345678",
        "1234567",
        "123456",
        "12345",
        "abcdefgh",
        "abcdef",
        "abc123",
        "valkommen",
        "welcome",
        "hejsan",
        "hemligt",
        "hemlig",
        "secret",
        "administrator",
        "administrat",
        "admin",
        "kommunen",
        "kommun",
        "stockholm",
        "goteborg",
        "malmo",
        "sommaren",
        "sommar",
        "vinter",
        "hosten",
        "varen",
        "januari",
        "februari",
        "mars",
        "april",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
        "mandag",
        "tisdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lordag",
        "sondag",
        "sverige",
        "letmein",
        "iloveyou",
        "jagalskardig",
        "fotboll",
        "football",
        "monkey",
        "dragon",
        "princess",
        "sunshine",
        "master",
    ];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            Problem(password ?? "", user.Email) is { } problem
                ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem })
                : IdentityResult.Success
        );

    /// <summary>What is wrong with a password, a sentence; null where it is good.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">The address that belongs to it; its words can be guessed.</param>
    public string? Problem(string password, string? email)
    {
        if (password.Length < Shortest)
        {
            return $"Välj ett lösenord med minst {Shortest} tecken. Flera ord efter varandra är bra.";
        }
        if (password.Length > Longest)
        {
            return $"Välj ett lösenord med högst {Longest} tecken.";
        }
        var left = SwedishText.Fold(password);
        var own = (email ?? "").Split('@', '.', '-', '_', '+').Select(SwedishText.Fold);
        foreach (var word in Common.Concat(own.Where(w => w.Length > 2)).OrderByDescending(word => word.Length))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }
        var letters = left.Where(
            (c, i) => i == 0 || (c != left[i - 1] && c != left[i - 1] + 1 && c != left[i - 1] - 1)
        );
        return letters.Count(c => !char.IsWhiteSpace(c)) < OwnLetters || left.Distinct().Count() < OwnLetters / 2
                ? "Lösenordet är lätt att gissa: det består mest av vanliga ord, upprepningar eller din adress. Välj flera ord som inte hör ihop."
            : _leaked.Has(password)
                ? "Lösenordet finns i en lista över lösenord som har läckt från andra ställen. Välj ett som du inte har använt förut."
            : null;
    }
}
