using System.Net;
using System.Net.Sockets;

namespace Styrkedja.Integration.Serving;

/// <summary>Ports of 127.0.0.1.</summary>
internal static class FreePort
{
    /// <summary>One that nobody listens on.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
