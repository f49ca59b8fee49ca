namespace Styrkedja.Web.Security;

/// <summary>Where a request comes from.</summary>
internal static class Origin
{
    /// <summary>The address, in its short form; behind a proxy of ours, that which the proxy tells of.</summary>
    public static string Of(HttpContext? context) =>
        context?.Connection.RemoteIpAddress is not { } address ? "okänd adress"
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.ToString();
}
