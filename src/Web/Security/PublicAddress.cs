using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>
/// Where people reach the program: as it was configured, else where it listens. Never what a request says of its host.
/// </summary>
public sealed class PublicAddress
{
    private readonly ServerOptions _options;
    private readonly IServer _server;

    internal PublicAddress(ServerOptions options, IServer server) => (_options, _server) = (options, server);

    /// <summary>The address, with a slash at its end.</summary>
    public Uri Uri =>
        _options.Address
        ?? new Uri(
            _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
                ?? throw new InvalidOperationException("It does not listen yet.")
        );
}
