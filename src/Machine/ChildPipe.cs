namespace Styrkedja.Machine;

/// <summary>
/// A pipe to or from a child, whose reads and writes end when the child's time is over. The system's own do not: they
/// wait for whoever holds the other end, which may be a program that the child started and we do not know of.
/// </summary>
internal sealed class ChildPipe(Stream pipe, CancellationToken over) : Stream
{
    // Its own: a read or write that nobody waits for any longer must not touch what the caller has lent to another.
    private readonly byte[] _buffer = new byte[32 * 1024];

    public override bool CanRead => pipe.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => pipe.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The child's time is over.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var most = Math.Min(buffer.Length, _buffer.Length);
        var read = await Bound(pipe.ReadAsync(_buffer.AsMemory(0, most), cancellationToken).AsTask());
        _buffer.AsSpan(0, read).CopyTo(buffer.Span);
        return read;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The child's time is over, or it has closed its end.</exception>
    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (buffer.Length > 0)
        {
            var part = Math.Min(buffer.Length, _buffer.Length);
            buffer[..part].CopyTo(_buffer);
            await Bound(Write(part, cancellationToken));
            buffer = buffer[part..];
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            pipe.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task<int> Write(int count, CancellationToken cancellationToken)
    {
        await pipe.WriteAsync(_buffer.AsMemory(0, count), cancellationToken);
        return count;
    }

    private async Task<int> Bound(Task<int> work)
    {
        try
        {
            return await work.WaitAsync(over);
        }
        catch (OperationCanceledException e) when (over.IsCancellationRequested)
        {
            throw new IOException("The program's time is over.", e);
        }
    }
}
