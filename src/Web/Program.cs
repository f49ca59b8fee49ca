using Styrkedja.Machine;
using Styrkedja.Store;
using Styrkedja.Web.Serving;

PrivateFiles.Only();
PrivateMemory.Only();
try
{
    var options = ServerOptions.Read(args, Environment.GetEnvironmentVariable);
    var code = options.Routes ? RouteList.Write(Server.Build(options)) : await Server.Run(options);
    // A thread of Quartz that waits for a database which is gone holds nobody up.
    Environment.Exit(code);
    return code;
}
catch (Exception e) when (e is UsageException or StoreException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
