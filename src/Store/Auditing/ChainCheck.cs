using System.Buffers;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Follows the chain. After a link that does not fit it goes on from the hash that stands there, so that what follows is
/// judged by itself; what the unfitting ones are is told from all of them together at the end.
/// </summary>
/// <param name="head">The hash that must be in the chain, or its beginning, in hexadecimal; null for none.</param>
/// <param name="problems">Where problems are put.</param>
internal sealed class ChainCheck(string? head, AuditProblems problems)
{
    private readonly ArrayBufferWriter<byte> _room = new();
    private readonly ChainFaults _faults = new();
    private StoredAuditSeal? _last;
    private byte[] _stored = AuditBytes.Start.ToArray();

    // What the hash before should have been, where it was another.
    private byte[]? _right;
    private long _number;

    /// <summary>The last link.</summary>
    public AuditHead? Head => _last is null ? null : AuditHead.Of(_last);

    /// <summary>How many links have an entry.</summary>
    public long Entries { get; private set; }

    /// <summary>Where the hash is that must be in the chain.</summary>
    public long? GivenHead { get; private set; }

    /// <summary>Takes the next link.</summary>
    public void Take(ChainLink link)
    {
        var seal = link.Seal;
        var gap = seal.Number != _number + 1;
        if (gap)
        {
            problems.Add(new(AuditFault.SealsRemoved) { Number = _number + 1, Other = seal.Number - 1 });
        }
        byte[]? right = null;
        if (!link.IsThere)
        {
            problems.Add(link.Problem(AuditFault.Removed));
        }
        else if (link.Entry is null)
        {
            problems.Add(link.Problem(AuditFault.Altered));
        }
        else
        {
            right = Follow(link, gap);
        }
        Entries += link.IsThere ? 1 : 0;
        _faults.Passed(link);
        if (head is not null && AuditHead.Words(seal.Hash).StartsWith(head, StringComparison.Ordinal))
        {
            GivenHead = seal.Number;
        }
        (_stored, _right, _number) = (seal.Hash, right, seal.Number);
        _last = seal;
    }

    /// <summary>Ends the chain: says what does not fit in it.</summary>
    public void End() => _faults.Tell(problems);

    private byte[]? Follow(ChainLink link, bool gap)
    {
        var hash = link.HashAfter(_stored, _room);
        var fits =
            hash.AsSpan().SequenceEqual(link.Seal.Hash) && link.Seal.MunicipalityId == link.Entry!.MunicipalityId;
        if (fits)
        {
            return null;
        }
        // It fits to what should have stood before it: then only that is wrong. After a gap nobody knows what stood there.
        var innocent =
            gap || (_right is not null && link.HashAfter(_right, _room).AsSpan().SequenceEqual(link.Seal.Hash));
        if (!innocent)
        {
            _faults.Add(link, _stored);
        }
        return hash;
    }
}

/// <summary>The links that do not fit, and what is the matter with each.</summary>
internal sealed class ChainFaults
{
    // Each is compared with each other.
    private const int Most = 300;
    private const int Nearby = 32;

    private readonly ArrayBufferWriter<byte> _room = new();
    private readonly Queue<ChainLink> _nearby = new();
    private readonly List<(ChainLink Link, byte[] Before)> _unfit = [];
    private readonly Dictionary<long, ChainLink> _known = [];
    private int _more;

    /// <summary>Remembers a link: the next may not fit.</summary>
    public void Passed(ChainLink link)
    {
        _nearby.Enqueue(link);
        if (_nearby.Count > Nearby)
        {
            _nearby.Dequeue();
        }
    }

    /// <summary>Takes a link that does not fit the hash before it.</summary>
    public void Add(ChainLink link, byte[] before)
    {
        if (_unfit.Count == Most)
        {
            _more++;
            return;
        }
        _unfit.Add((link, before));
        foreach (var near in _nearby)
        {
            _known[near.Seal.Number] = near;
        }
        _known[link.Seal.Number] = link;
    }

    /// <summary>Says what each is.</summary>
    public void Tell(AuditProblems problems)
    {
        var unfit = _unfit.ToDictionary(u => u.Link.Seal.Number);
        // Those that are as they were sealed, but after another than stands before them now.
        var follows = _unfit
            .Select(u => (u.Link.Seal.Number, After: Before(u.Link)))
            .Where(f => f.After is not null)
            .ToDictionary(f => f.Number, f => f.After!.Value);
        var told = new HashSet<long>();
        foreach (var (number, after) in follows)
        {
            var between = _known.Keys.Where(n => n > after && n < number).Order().ToList();
            if (after < number && between.Count > 0 && !between.Exists(follows.ContainsKey))
            {
                between.Where(told.Add).ToList().ForEach(n => problems.Add(_known[n].Problem(AuditFault.Inserted)));
            }
            else if (after > number || !follows.ContainsKey(after))
            {
                problems.Add(_known[number].Problem(AuditFault.Moved, after));
            }
        }
        foreach (var (number, (link, before)) in unfit.Where(u => !follows.ContainsKey(u.Key) && !told.Contains(u.Key)))
        {
            var other = _unfit.FirstOrDefault(u => Owns(link, before, u.Link));
            problems.Add(
                other.Link is null
                    ? link.Problem(AuditFault.Altered)
                    : link.Problem(AuditFault.Swapped, other.Link.Seal.Number)
            );
        }
        for (; _more > 0; _more--)
        {
            problems.Add(new(AuditFault.Altered));
        }
    }

    // The number of the link that it was sealed after.
    private long? Before(ChainLink link) =>
        _known
            .Values.Where(k => k != link && link.HashAfter(k.Seal.Hash, _room).AsSpan().SequenceEqual(link.Seal.Hash))
            .Select(k => (long?)k.Seal.Number)
            .FirstOrDefault();

    private bool Owns(ChainLink link, byte[] before, ChainLink other) =>
        other != link && link.HashAfter(before, _room, other.Entry).AsSpan().SequenceEqual(link.Seal.Hash);
}
