using Styrkedja.Store;
using Styrkedja.Web.Serving;

try
{
    var options = ServerOptions.Read(args, Environment.GetEnvironmentVariable);
    return options.Routes ? RouteList.Write(Server.Build(options)) : await Server.Run(options);
}
catch (Exception e) when (e is UsageException or StoreException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
