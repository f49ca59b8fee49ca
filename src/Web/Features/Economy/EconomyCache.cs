using Microsoft.Extensions.Caching.Memory;
using Styrkedja.Store;

namespace Styrkedja.Web.Features.Economy;

/// <summary>
/// The economy of the documents that were shown lately. What a stored document prints never changes, only its state, so
/// nothing here grows old; when there is no more room, what was not asked for longest goes.
/// </summary>
public sealed class EconomyCache : IDisposable
{
    // A cell is about 200 bytes with its text and what is computed: 80 MB at most, a hundred large documents.
    private const int MostCells = 400_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostCells });

    /// <summary>The economy of a document that whoever asks may see.</summary>
    public async Task<DocumentEconomy> Of(StyrkedjaDb db, Guid reading)
    {
        if (_kept.TryGetValue(reading, out DocumentEconomy? kept) && kept is not null)
        {
            return kept;
        }
        var loaded = await DocumentEconomy.Load(db, reading);
        _kept.Set(reading, loaded, new MemoryCacheEntryOptions { Size = loaded.Cells + 1 });
        return loaded;
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
