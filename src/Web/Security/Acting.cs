using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Web.Security;

/// <summary>Who acts in a request, for the audit log.</summary>
internal static class Acting
{
    /// <summary>Whoever asks: until there are accounts, the one who sits at the machine.</summary>
    /// <param name="context">The request.</param>
    /// <param name="municipality">In which municipality; empty in none yet.</param>
    public static Actor Actor(this HttpContext context, Guid municipality) =>
        new(Municipalities.PersonOf(municipality), AddressOf(context));

    private static string AddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address ? "okänd adress"
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.ToString();
}
