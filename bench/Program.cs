using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Styrkedja.Bench;
using Styrkedja.Bench.Web;

// "city DATABASE FOLDER" makes a city from the samples in FOLDER, "audit DATABASE ENTRIES" makes a large audit log,
// "bare PORT" serves pages that are nothing but bytes, "readers ADDRESS BARE LINK" visits the web program, with an account
// made by the link, "savers ADDRESS LINK" saves in it, "planners ADDRESS" writes a plan in it, "strangers FOLDER PORT PROCESS HOW-MANY MEGABYTES
// SECONDS" attacks it; "fresh FILE…" times one process from Main to the last record, "checks FILE…" the checks of documents
// that are read already; anything else goes to BenchmarkDotNet.
var watch = Stopwatch.StartNew();
if (args is ["fresh", .. var files])
{
    FreshProcess.Run(files, watch);
    return;
}
if (args is ["city", var place, var samples])
{
    await City.Fill(place, samples);
    return;
}
if (args is ["bare", var port])
{
    await BareServer.Serve(int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture));
    return;
}
if (args is ["readers", var program, var bare, var first])
{
    await Readers.Run(program, bare, first);
    return;
}
if (args is ["savers", var saved, var link])
{
    Environment.ExitCode = await Savers.Run(saved, link);
    return;
}
if (args is ["planners", var planned])
{
    Environment.ExitCode = await Planners.Run(planned);
    return;
}
if (args is ["strangers", var temporary, .. var figures])
{
    int Figure(int i) => int.Parse(figures[i], NumberStyles.None, CultureInfo.InvariantCulture);
    await Strangers.Run(Figure(0), Figure(1), temporary, Figure(2), Figure(3), Figure(4));
    return;
}
if (args is ["audit", var log, var entries])
{
    await Audit.Fill(log, int.Parse(entries, NumberStyles.None, CultureInfo.InvariantCulture));
    return;
}
if (args is ["checks", .. var checkedFiles])
{
    WarmChecks.Run(checkedFiles);
    return;
}

// In this process, since the generated project of BenchmarkDotNet does not find one whose assembly has another name.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(ReadingStages).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
