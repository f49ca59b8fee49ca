using System.Runtime.Versioning;
using System.Text;
using Styrkedja.Documents.Carrying;
using Styrkedja.Documents.Reading;
using Styrkedja.Machine;

namespace Styrkedja.Integration.Serving;

/// <summary>A reader that the file has taken over cannot hang, fill or speak through whoever started it.</summary>
[SupportedOSPlatform("linux")]
public sealed class FalseReaderTests
{
    private const string Rest =
        "\"Seen\":null,\"Form\":0,\"Lines\":null,\"Blocks\":null,\"Document\":null,\"Findings\":null}";

    // A safety net, no measure of speed: what hides lives longer.
    private static readonly TimeSpan Net = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_hides_with_its_errors_is_not_waited_for()
    {
        using var hidden = new Hidden();
        var read = await Read($"cat >in; {hidden.Start} </dev/null >/dev/null; echo '{{}}'").WaitAsync(Net, Now);
        Assert.Equal(Refusals.TooHeavy, read.Refusal);
    }

    [Fact]
    public async Task What_hides_with_its_output_is_waited_for_until_its_time_is_over()
    {
        using var hidden = new Hidden();
        // Longer than the shell takes to hide it, also on a machine that has much else to do.
        await using var child = ChildProgram.Start(new ChildStart("sh", ["-c", hidden.Start], TimeSpan.FromSeconds(3)));
        var buffer = new byte[1];
        await Assert.ThrowsAsync<IOException>(() => child.Output.ReadAsync(buffer, Now).AsTask().WaitAsync(Net, Now));
        await Assert.ThrowsAsync<IOException>(() =>
            child.Input.WriteAsync(new byte[1_000_000], Now).AsTask().WaitAsync(Net, Now)
        );
        Assert.True((await child.End().WaitAsync(Net, Now)).Killed);
    }

    [Theory]
    [InlineData("printf '{\"Lines\":['; yes '\"\",' | head -n 2000000 | tr -d '\\n'")] // elements
    [InlineData(
        "printf '{'; for i in $(seq 30); do printf '\"\":{'; yes '\"\":0,' | head -n 200000; printf '\"\":0},'; done"
    )] // tokens
    [InlineData("printf '{'; yes '\"\":0,' | head -n 500000")] // properties
    [InlineData("printf '{\"'; head -c 1000 /dev/zero | tr '\\0' a; printf '\":1}'")] // a name
    [InlineData("printf '{\"Lines\":[\"'; head -c 20000000 /dev/zero | tr '\\0' a; printf '\"]}'")] // a string
    [InlineData("yes '     ' | head -n 9000000")] // bytes
    public async Task More_than_reading_gives_is_refused_before_anything_is_made_of_it(string answer)
    {
        var read = await Read($"cat >in; {answer}");
        Assert.Equal(Refusals.TooHeavy, read.Refusal);
        Assert.Contains("more than reading gives", read.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_says_is_not_in_the_log()
    {
        var read = await Read(@"cat >in; printf '\033[31mdikt\nrad' >&2; printf '{""dikt"":1}'; exit 7");
        Assert.Matches("^exit code [0-9]+, an answer that is no file$", read.Trouble);
    }

    [Theory]
    [InlineData("\"macros\"", "macros")]
    [InlineData("\"Ring 0900-123 45\"", "too-heavy")]
    [InlineData("{\"Code\":\"macros\",\"Message\":\"Ring 0900-123 45\"}", "too-heavy")]
    public async Task What_the_person_is_told_is_ours(string refusal, string code)
    {
        var read = await Read($"cat >in; printf '%s' '{{\"Refusal\":{refusal},{Rest}'");
        Assert.Equal(Refusals.Of(code), read.Refusal);
    }

    [Fact]
    public async Task Words_of_a_program_are_one_short_line()
    {
        await using var child = ChildProgram.Start(
            new ChildStart("sh", ["-c", @"printf 'ett\ntvå\033[31m' >&2; yes | head -c 100000 >&2"], Net)
        );
        var said = (await child.End()).Said;
        Assert.StartsWith("ett två [31m", said, StringComparison.Ordinal);
        Assert.DoesNotContain(said, char.IsControl);
        Assert.InRange(said.Length, 1, 2_000);
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<ReadFile> Read(string script)
    {
        using var folder = new TemporaryFolder();
        var program = folder.Write("reader", Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        File.SetUnixFileMode(program, PrivateFiles.ForFolders);
        return await ReaderProgram.Read(program, "plan.txt", "plan"u8.ToArray(), [], Now);
    }

    /// <summary>A program whose parent has ended and that left its session, so that nobody finds it.</summary>
    private sealed class Hidden : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public string Start => $"(setsid sleep 300 & echo $! >{_folder.File("id")})";

        public void Dispose()
        {
            using var process = System.Diagnostics.Process.GetProcessById(
                int.Parse(File.ReadAllText(_folder.File("id")), System.Globalization.CultureInfo.InvariantCulture)
            );
            process.Kill();
            _folder.Dispose();
        }
    }
}
