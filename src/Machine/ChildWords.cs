using System.Globalization;
using System.Text;

namespace Styrkedja.Machine;

/// <summary>What a program says on its standard error: kept for people, so that it can neither fill a log nor write in it.</summary>
internal sealed class ChildWords
{
    private const int Most = 2_000;

    private readonly StringBuilder _said = new();
    private readonly Lock _saying = new();
    private readonly Task _listening;

    public ChildWords(Stream error) => _listening = Listen(error);

    /// <summary>The beginning of it, when all is said or this time has passed.</summary>
    public async Task<string> Said(TimeSpan longest)
    {
        using var passed = new CancellationTokenSource();
        await Task.WhenAny(_listening, Task.Delay(longest, passed.Token));
        await passed.CancelAsync();
        lock (_saying)
        {
            return _said.ToString().Trim();
        }
    }

    // All of it is read, lest the program wait; the beginning is kept.
    private async Task Listen(Stream error)
    {
        using var reader = new StreamReader(error, Encoding.UTF8);
        var buffer = new char[1024];
        try
        {
            for (var read = await reader.ReadAsync(buffer); read > 0; read = await reader.ReadAsync(buffer))
            {
                lock (_saying)
                {
                    foreach (var c in buffer.AsSpan(0, Math.Min(read, Most - _said.Length)))
                    {
                        _said.Append(IsSeen(c) ? c : ' ');
                    }
                }
            }
        }
        catch (IOException)
        {
            // It was killed.
        }
    }

    private static bool IsSeen(char c) =>
        char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
