using System.Diagnostics;
using BenchmarkDotNet.Running;
using Styrkedja.Bench;

// "fresh FILE…" times one process from Main to the last record; anything else goes to BenchmarkDotNet.
var watch = Stopwatch.StartNew();
if (args is ["fresh", .. var files])
{
    FreshProcess.Run(files, watch);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Stages).Assembly).Run(args);
