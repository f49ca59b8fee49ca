using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Styrkedja.Bench;

// "fresh FILE…" times one process from Main to the last record, "checks FILE…" the checks of documents that are read
// already; anything else goes to BenchmarkDotNet.
var watch = Stopwatch.StartNew();
if (args is ["fresh", .. var files])
{
    FreshProcess.Run(files, watch);
    return;
}
if (args is ["checks", .. var checkedFiles])
{
    WarmChecks.Run(checkedFiles);
    return;
}

// In this process, since the generated project of BenchmarkDotNet does not find one whose assembly has another name.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(Stages).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
