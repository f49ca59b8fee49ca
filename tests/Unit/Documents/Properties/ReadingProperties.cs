using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>
/// The laws of reading over drawn files: noise, and changed samples of each format. 500 of each here, 10,000 under
/// <c>CI=true</c>. <c>STYRKEDJA_SEED=N</c> draws the same files again; <c>STYRKEDJA_CASES=N</c> draws so many of each.
/// </summary>
/// <remarks>A class for each kind of file, so that they run beside each other.</remarks>
public abstract class ReadingProperties(ITestOutputHelper output)
{
    // Any odd number: the second half of what FsCheck calls a seed.
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>How many files of each format are drawn.</summary>
    protected static readonly int Cases =
        Variable("STYRKEDJA_CASES") is { } given ? int.Parse(given, CultureInfo.InvariantCulture)
        : Variable("CI") == "true" ? 10_000
        : 500;

    // One sample in so many is read whole.
    private const int WholeInAll = 60;

    private readonly List<(TimeSpan Time, DrawnFile File)> _times = [];
    private int _read;

    /// <summary>Draws files and fails where a law does not hold for one of them.</summary>
    /// <param name="cases">How many.</param>
    /// <param name="sources">What they begin as.</param>
    /// <param name="changes">What is done to them.</param>
    /// <param name="most">How often, at most.</param>
    protected void Hold(int cases, IReadOnlyList<string> sources, IReadOnlyList<string> changes, int most)
    {
        var seed = Variable("STYRKEDJA_SEED") is { } given
            ? ulong.Parse(given, CultureInfo.InvariantCulture)
            : (ulong)RandomNumberGenerator.GetInt32(int.MaxValue);
        var again = $"STYRKEDJA_SEED={seed} STYRKEDJA_CASES={Cases}";
        output.WriteLine(again);
        var config = Config
            .QuickThrowOnFailure.WithQuietOnSuccess(true)
            .WithMaxTest(Math.Max(cases, 1))
            .WithReplay(new Replay(new Rnd(seed, Gamma), null));
        var files =
            from source in Steps(sources)
            from count in Gen.Choose(0, most)
            from steps in Gen.ListOf(Steps(changes), count)
            select new DrawnFile(source, [.. steps]);
        try
        {
            Prop.ForAll(Arb.From(files, Smaller), Check).Check(config);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Draw the same files again with {again}.", e);
        }
        output.WriteLine($"{_times.Count} files, {_read} of them read, the others refused. The slowest:");
        foreach (var (time, file) in _times.OrderByDescending(t => t.Time).Take(3))
        {
            output.WriteLine($"{time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture)} ms: {file}");
        }
    }

    private void Check(DrawnFile file)
    {
        var bytes = file.Bytes();
        var clock = Stopwatch.StartNew();
        _read += ReadingLaws.Check(bytes) ? 1 : 0;
        _times.Add((clock.Elapsed, file));
    }

    private static Gen<Step> Steps(IReadOnlyList<string> names) =>
        from name in Gen.Elements(names.ToArray())
        from seed in Gen.Choose(0, int.MaxValue)
        select new Step(name, seed);

    /// <summary>Some samples: mostly parts of them, now and then one of them whole.</summary>
    protected static IReadOnlyList<string> Parted(IReadOnlyList<string> samples) =>
        [.. samples, .. samples.SelectMany(sample => Enumerable.Repeat(Sources.PartOf(sample), WholeInAll - 1))];

    // With one change less.
    private static IEnumerable<DrawnFile> Smaller(DrawnFile file) =>
        Enumerable
            .Range(0, file.Changes.Count)
            .Select(i => file with { Changes = [.. file.Changes.Where((_, at) => at != i)] });

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

/// <summary>Noise of every kind but PDF.</summary>
public sealed class NoiseProperties(ITestOutputHelper output) : ReadingProperties(output)
{
    [Fact]
    public void Noise_is_read_or_refused_and_nothing_is_dropped() =>
        Hold(
            Cases * 40 / 100, // it is of no format
            [.. Sources.Noise.Keys.Except(["pdf"])],
            [.. FileChanges.OfBytes.Keys, "nasty"],
            most: 2
        );
}

/// <summary>Changed samples of text.</summary>
public sealed class ChangedTextProperties(ITestOutputHelper output) : ReadingProperties(output)
{
    [Fact]
    public void Changed_text_is_read_or_refused_and_nothing_is_dropped() =>
        Hold(Cases, Parted(Sources.TextSamples), [.. FileChanges.OfText.Keys, .. FileChanges.OfBytes.Keys], most: 5);
}

/// <summary>Changed samples of Word.</summary>
public sealed class ChangedWordProperties(ITestOutputHelper output) : ReadingProperties(output)
{
    [Fact]
    public void A_changed_Word_file_is_read_or_refused_and_nothing_is_dropped() =>
        Hold(
            Cases,
            Parted(Sources.WordSamples),
            [
                .. WordChanges.All.Keys,
                .. WordChanges.WellFormed,
                .. WordChanges.WellFormed,
                "flip",
                "truncate",
                "splice",
            ],
            most: 3
        );
}

/// <summary>Changed samples of PDF.</summary>
public sealed class ChangedPdfProperties(ITestOutputHelper output) : ReadingProperties(output)
{
    [Fact]
    public void A_changed_PDF_is_read_or_refused_and_nothing_is_dropped() =>
        Hold(
            Cases,
            // What is written by hand is small, and its bytes say what they are.
            ["sample.pdf", "pdf", .. Enumerable.Repeat("tagged.pdf", 10), .. Enumerable.Repeat("untagged.pdf", 10)],
            [.. FileChanges.OfBytes.Keys],
            most: 5
        );
}
