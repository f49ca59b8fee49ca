using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration.Serving;

/// <summary>The nginx of this machine with the configuration of docs/nginx.conf, on free ports of 127.0.0.1.</summary>
internal sealed partial class ReverseProxy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("styrkedja-nginx-");
    private readonly Process _process;

    private ReverseProxy(int port, IReadOnlyList<int> servers)
    {
        Address = new Uri($"https://localhost:{port}/");
        MakeCertificate();
        File.WriteAllText(Place("site.conf"), Site(port, servers));
        File.WriteAllText(
            Place("nginx.conf"),
            $$"""
            worker_processes 1;
            daemon off;
            pid {{Place("pid")}};
            events { worker_connections 256; }
            http {
                access_log off;
                client_body_temp_path {{Place("body")}};
                proxy_temp_path {{Place("proxy")}};
                fastcgi_temp_path {{Place("fastcgi")}};
                uwsgi_temp_path {{Place("uwsgi")}};
                scgi_temp_path {{Place("scgi")}};
                include {{Place("site.conf")}};
            }
            """
        );
        _process = Process.Start(
            new ProcessStartInfo("nginx", ["-e", Place("errors"), "-p", _folder.FullName, "-c", Place("nginx.conf")])
        )!;
    }

    /// <summary>Where people reach it.</summary>
    public Uri Address { get; }

    /// <summary>Starts it before some servers.</summary>
    /// <param name="port">Its port.</param>
    /// <param name="servers">Theirs.</param>
    public static async Task<ReverseProxy> Start(int port, params int[] servers)
    {
        var proxy = new ReverseProxy(port, servers);
        await Wait.Until(
            async () =>
            {
                using var socket = new TcpClient();
                try
                {
                    await socket.ConnectAsync(IPAddress.Loopback, port);
                    return true;
                }
                catch (SocketException)
                {
                    return false;
                }
            },
            () => File.Exists(proxy.Place("errors")) ? File.ReadAllText(proxy.Place("errors")) : "No nginx."
        );
        return proxy;
    }

    /// <summary>A client that trusts its certificate, and keeps cookies and no redirect.</summary>
    public HttpClient NewClient(CookieContainer? cookies = null)
    {
        using var own = X509CertificateLoader.LoadCertificateFromFile(Place("styrkedja.pem"));
        var print = own.Thumbprint;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies ?? new CookieContainer(),
            UseProxy = false,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) =>
            shown is X509Certificate2 certificate && certificate.Thumbprint == print;
        return new HttpClient(handler) { BaseAddress = Address };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Place(string name) => Path.Combine(_folder.FullName, name);

    // The documented one, on other ports and with a certificate of this test.
    private string Site(int port, IReadOnlyList<int> servers)
    {
        var site = File.ReadAllText(RepositoryRoot.Path("docs", "nginx.conf"))
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{port} ssl;", StringComparison.Ordinal)
            .Replace("styrkedja.kommunen.se;", "localhost;", StringComparison.Ordinal)
            .Replace("/etc/ssl/", _folder.FullName + "/", StringComparison.Ordinal);
        var given = string.Concat(servers.Select(server => $"    server 127.0.0.1:{server};\n"));
        var first = true;
        return Upstream()
            .Replace(
                site,
                _ =>
                {
                    var put = first ? given : "";
                    first = false;
                    return put;
                }
            );
    }

    private void MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddHours(12));
        File.WriteAllText(Place("styrkedja.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Place("styrkedja.key"), key.ExportPkcs8PrivateKeyPem());
    }

    [GeneratedRegex(@"    server 127\.0\.0\.1:[0-9]+;\n")]
    private static partial Regex Upstream();
}
