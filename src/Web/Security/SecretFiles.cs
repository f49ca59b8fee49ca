using Styrkedja.Machine;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>Files with a password or a secret that the configuration names.</summary>
internal static class SecretFiles
{
    /// <summary>In production, refuses one that everybody on the machine can read. Its group may.</summary>
    /// <exception cref="UsageException">They can; says what to do.</exception>
    public static void Require(string? path, bool production)
    {
        if (production && path is { Length: > 0 } && PrivateFiles.IsOpenToAll(path))
        {
            throw new UsageException(
                $"Alla på datorn kan läsa {path}, som innehåller en hemlighet. Kör chmod o-rwx {path} och starta igen."
            );
        }
    }
}
