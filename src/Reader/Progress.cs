namespace Styrkedja.Reader;

/// <summary>Says on standard error what is going on, for work that takes more than a second.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Timer _timer;
    private readonly string _file;
    private int _seconds;

    /// <summary>Begins to wait.</summary>
    public Progress(string file)
    {
        _file = file;
        _timer = new Timer(_ => Say(), null, Patience, Patience);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Say()
    {
        var seconds = Interlocked.Increment(ref _seconds);
        Console.Error.WriteLine(FormattableString.Invariant($"Läser {_file} … {seconds} s"));
    }
}
