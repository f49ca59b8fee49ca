namespace Styrkedja.Web.Serving;

/// <summary>
/// The uploads that are on their way, whose files lie in the folder for temporary files: so many of one account, and so
/// many bytes of all. Each server counts its own.
/// </summary>
internal sealed class Uploads
{
    /// <summary>Of one account at once: more than a person starts.</summary>
    public const int OfAccount = 4;

    /// <summary>Bytes of all at once, by what they say that they bring.</summary>
    public const long Bytes = 512 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, int> _accounts = [];
    private long _bytes;

    /// <summary>Begins one; null where there is no room now. What is returned ends it.</summary>
    public IDisposable? TryBegin(Guid account, long bytes)
    {
        lock (_lock)
        {
            var own = _accounts.GetValueOrDefault(account);
            if (own == OfAccount || _bytes + bytes > Bytes)
            {
                return null;
            }
            _accounts[account] = own + 1;
            _bytes += bytes;
            return new Upload(this, account, bytes);
        }
    }

    private void End(Guid account, long bytes)
    {
        lock (_lock)
        {
            _bytes -= bytes;
            if (--_accounts[account] == 0)
            {
                _accounts.Remove(account);
            }
        }
    }

    private sealed class Upload(Uploads uploads, Guid account, long bytes) : IDisposable
    {
        public void Dispose() => uploads.End(account, bytes);
    }
}
