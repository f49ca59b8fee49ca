using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Styrkedja.Bench.Web;

/// <summary>ASP.NET that does nothing but answer with so many bytes: what a page costs before it is a page.</summary>
internal static class BareServer
{
    /// <summary>Serves /BYTES on a port of 127.0.0.1 until it is ended.</summary>
    public static async Task Serve(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var page = new byte[1024 * 1024];
        Array.Fill(page, (byte)'x');
        app.MapGet(
            "/{bytes:int}",
            async (int bytes, HttpResponse response) =>
            {
                response.ContentType = "text/html; charset=utf-8";
                await response.Body.WriteAsync(page.AsMemory(0, bytes));
            }
        );
        await app.RunAsync();
    }
}
