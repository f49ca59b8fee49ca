using System.Buffers;
using System.Security.Cryptography;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Whether the entries and the rows agree, without keeping either. Of each row's entries the states before are taken from
/// the states after; where every change was entered, what is left is the row as it is. So a change that was not entered
/// is found even if others came after it, and the order of the entries does not matter.
/// States are summed as hashes, with a key of this run that nobody can know beforehand, in as many sums as there are
/// buckets: where one is not zero in the end, some row in it is not as the log says.
/// </summary>
internal sealed class FactSums
{
    private const int Buckets = 1 << 16;

    private readonly UInt128[] _sums = new UInt128[Buckets];
    private readonly SipHash _hash = new(Random(), Random());
    private readonly ArrayBufferWriter<byte> _room = new();
    private readonly Dictionary<string, HashSet<string>> _personal = new(StringComparer.Ordinal);

    /// <summary>The tables that the log tells of.</summary>
    public IReadOnlyCollection<string> Subjects => _personal.Keys;

    /// <summary>Whether the log keeps a column of a table as personal.</summary>
    public bool IsPersonal(string table, string column) =>
        _personal.TryGetValue(table, out var columns) && columns.Contains(column);

    /// <summary>Takes in an entry.</summary>
    public void Logged(StoredAuditEntry entry)
    {
        if (!_personal.TryGetValue(entry.Subject, out var personal))
        {
            _personal.Add(entry.Subject, personal = []);
        }
        ref var sum = ref _sums[BucketOf(entry.MunicipalityId, entry.Subject, entry.SubjectId)];
        foreach (var (state, sign) in States(entry))
        {
            personal.UnionWith(RowJson.PersonalColumns(state.Json));
            var hash = Hash(state);
            sum = sign > 0 ? unchecked(sum + hash) : unchecked(sum - hash);
        }
    }

    /// <summary>Takes in a row as it is.</summary>
    public void Found(LoggedState row)
    {
        ref var sum = ref _sums[BucketOf(row.Municipality, row.Subject, row.Id)];
        sum = unchecked(sum - Hash(row));
    }

    /// <summary>Whether everything agrees.</summary>
    public bool Agree => !_sums.AsSpan().ContainsAnyExcept(UInt128.Zero);

    /// <summary>Whether a row may be one that does not agree.</summary>
    public bool IsSuspect(Guid municipality, string subject, string id) =>
        _sums[BucketOf(municipality, subject, id)] != UInt128.Zero;

    /// <summary>The states of an entry: after counts up, before down.</summary>
    public static IEnumerable<(LoggedState State, int Sign)> States(StoredAuditEntry entry)
    {
        if (entry.Before is { } before)
        {
            yield return (State(entry, before), -1);
        }
        if (entry.After is { } after)
        {
            yield return (State(entry, RowJson.WithoutChanged(after)), 1);
        }
    }

    /// <summary>The hash of a state.</summary>
    public UInt128 Hash(LoggedState state)
    {
        _room.ResetWrittenCount();
        StoredValue.AddGuid(_room, state.Municipality);
        StoredValue.AddBytes(_room, state.Subject);
        StoredValue.AddBytes(_room, state.Id);
        StoredValue.AddBytes(_room, state.Json);
        return _hash.Of(_room.WrittenSpan);
    }

    private static LoggedState State(StoredAuditEntry entry, string json) =>
        new(entry.MunicipalityId, entry.Subject, entry.SubjectId, json);

    private static ulong Random() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private static int BucketOf(Guid municipality, string subject, string id) =>
        HashCode.Combine(municipality, subject, id) & (Buckets - 1);
}
