using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Styrkedja.Bench.Web;

/// <summary>
/// Strangers who each send the most that they may, at once and over and over: what the server takes of memory and of the
/// disk. Ends by itself.
/// </summary>
internal static class Strangers
{
    private const string LogIn = "/konto/logga-in";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Files = "multipart/form-data; boundary=x";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Places =
    [
        LogIn,
        "/konto/glomt",
        "/lindvik/granska",
        "/konto/losenord",
        "/fel",
        "/finns-inte",
    ];

    /// <summary>Attacks a server on this machine.</summary>
    /// <param name="port">Its port on 127.0.0.1.</param>
    /// <param name="process">Its process.</param>
    /// <param name="temporary">The folder for its temporary files.</param>
    /// <param name="strangers">How many.</param>
    /// <param name="megabytes">Of the largest body that each tries.</param>
    /// <param name="seconds">How long they begin anew.</param>
    public static async Task Run(int port, int process, string temporary, int strangers, int megabytes, int seconds)
    {
        var started = Stopwatch.StartNew();
        var (sent, answers) = (0L, new Dictionary<string, int>(StringComparer.Ordinal));
        var disk = 0L;
        using var done = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                disk = Math.Max(disk, DiskOf(temporary));
                await Task.Delay(100);
            }
        });
        await Task.WhenAll(
            Enumerable
                .Range(0, strangers)
                .Select(stranger =>
                    Task.Run(async () =>
                    {
                        for (var turn = stranger; started.Elapsed.TotalSeconds < seconds; turn++)
                        {
                            var (bytes, answer) = await Attack(port, turn, megabytes * 1024L * 1024);
                            lock (answers)
                            {
                                sent += bytes;
                                answers[answer] = answers.GetValueOrDefault(answer) + 1;
                            }
                        }
                    })
                )
        );
        await done.CancelAsync();
        await watch;
        var peak = File.ReadLines($"/proc/{process}/status")
            .Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = long.Parse(
            peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{strangers} strangers, {seconds} s: {sent / 1_000_000} MB taken from them, answers {string.Join(", ", answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} × {a.Value}"))}"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"peak resident memory {kilobytes / 1024} MB, temporary files at most {disk / 1024 / 1024} MB"
            )
        );
    }

    // In turn: fields, files, a length that is not told, the most that is taken, many cookies, and one who is slow.
    private static async Task<(long Sent, string Answer)> Attack(int port, int turn, long most)
    {
        using var client = new TcpClient();
        using var enough = new CancellationTokenSource(Patience);
        var sent = 0L;
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, enough.Token);
            var stream = client.GetStream();
            var place = Places[turn / 6 % Places.Length];
            var (type, length, head) = (turn % 6) switch
            {
                0 => (Form, most, ""),
                1 => (Files, most, "--x\r\nContent-Disposition: form-data; name=\"Files\"; filename=\"a.txt\"\r\n\r\n"),
                2 => (Form, (long?)null, ""),
                3 => (Form, 64 * 1024, ""),
                4 => (Form, 64 * 1024, ""),
                _ => (Files, 64 * 1024, "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"),
            };
            var cookies =
                turn % 6 == 4
                    ? string.Concat(Enumerable.Range(0, 60).Select(i => $"c{i}={new string('x', 400)}; ")) + "c=x"
                    : "c=x";
            var size = length is { } known ? $"Content-Length: {known}" : "Transfer-Encoding: chunked";
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST {place} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.{turn % 250}\r\nCookie: {cookies}\r\nContent-Type: {type}\r\n{size}\r\nConnection: close\r\n\r\n"
                ),
                enough.Token
            );
            var answer = Status(stream, enough.Token);
            sent = await Send(stream, length, head, most, turn % 6 == 5, answer, enough.Token);
            return (sent, await answer);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            return (sent, "cut off");
        }
    }

    private static async Task<string> Status(NetworkStream stream, CancellationToken enough)
    {
        var answer = new byte[12];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, enough);
        return read == answer.Length ? Encoding.ASCII.GetString(answer)[9..] : "cut off";
    }

    // Fields of 4 MB, as large as the framework takes them; nothing more once there is an answer.
    private static async Task<long> Send(
        NetworkStream stream,
        long? length,
        string head,
        long most,
        bool slowly,
        Task<string> answer,
        CancellationToken enough
    )
    {
        var piece = new byte[slowly ? 1024 : 64 * 1024];
        Array.Fill(piece, (byte)'x');
        var sent = 0L;
        var first = Encoding.ASCII.GetBytes(head);
        while (sent < (length ?? most) && !answer.IsCompleted)
        {
            var next =
                sent == 0 && first.Length > 0 ? first : piece[..(int)Math.Min(piece.Length, (length ?? most) - sent)];
            if (head.Length == 0 && sent % (4 * 1024 * 1024 - 64 * 1024) == 0)
            {
                "&a="u8.CopyTo(next);
            }
            try
            {
                await stream.WriteAsync(
                    length is null ? [.. Encoding.ASCII.GetBytes($"{next.Length:x}\r\n"), .. next, .. "\r\n"u8] : next,
                    enough
                );
            }
            catch (IOException)
            {
                return sent; // It does not listen any more; what it has said is read.
            }
            next.AsSpan(0, Math.Min(3, next.Length)).Fill((byte)'x');
            sent += next.Length;
            if (slowly)
            {
                await Task.Delay(200, enough);
            }
        }
        if (length is null && !answer.IsCompleted)
        {
            await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), enough);
        }
        return sent;
    }

    // By the folder, which is the program's alone: nobody sees what it holds open. A file has its name until it is closed.
    private static long DiskOf(string temporary)
    {
        var bytes = 0L;
        foreach (var file in new DirectoryInfo(temporary).EnumerateFiles())
        {
            try
            {
                bytes += file.Length;
            }
            catch (FileNotFoundException)
            {
                // Closed meanwhile.
            }
        }
        return bytes;
    }
}
