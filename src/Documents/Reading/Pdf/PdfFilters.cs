using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// Unpacks the streams of a PDF within its budget. PdfPig's own filters unpack whatever there is. Pictures are never
/// unpacked: what only they use is refused.
/// </summary>
internal sealed class PdfFilters : IFilterProvider
{
    private readonly PdfBudget _budget;
    private readonly Dictionary<IFilter, IFilter> _limited = [];

    /// <summary>The filters for one file.</summary>
    public PdfFilters(PdfBudget budget) => _budget = budget;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Limited(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Limited(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limited(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Limited(IReadOnlyList<IFilter> filters)
    {
        var limited = new List<IFilter>(filters.Count);
        foreach (var filter in filters)
        {
            if (!_limited.TryGetValue(filter, out var one))
            {
                _limited[filter] = one = new Limit(filter, _budget);
            }
            limited.Add(one);
        }
        return limited;
    }

    private sealed class Limit(IFilter inner, PdfBudget budget) : IFilter
    {
        // Of deflate: no byte unpacks to more.
        private const int MostFromOne = 1_032;

        // Of run length, 128 to 2; LZW has no such bound, but nothing large has been packed so for thirty years.
        private const int MostRuns = PdfBudget.MostUnpacked / 64;
        private const int MostLzw = 64 * 1024;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            switch (inner)
            {
                case FlateFilter:
                    if ((long)input.Length * MostFromOne > PdfBudget.MostUnpacked)
                    {
                        Measure(input);
                    }
                    break;
                case LzwFilter:
                    budget.Require(input.Length <= MostLzw);
                    break;
                case RunLengthFilter:
                    budget.Require(input.Length <= MostRuns);
                    break;
                case Ascii85Filter or AsciiHexDecodeFilter:
                    break;
                default:
                    throw new PdfDocumentFormatException("A filter of pictures.");
            }
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.TakeUnpacked(output.Length);
            return output;
        }

        // Unpacked once to be measured, as a Word file is.
        private void Measure(Memory<byte> input)
        {
            var buffer = new byte[64 * 1024];
            var total = 0L;
            try
            {
                using var packed = new MemoryStream(input[2..].ToArray(), writable: false);
                using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
                for (var read = deflate.Read(buffer); read > 0; read = deflate.Read(buffer))
                {
                    total += read;
                    budget.Require(total <= PdfBudget.MostUnpacked);
                }
            }
            catch (InvalidDataException)
            {
                // It is damaged, as the filter finds too.
            }
        }
    }
}

/// <summary>How one PDF is read; carries its budget to where PdfPig makes our parts.</summary>
internal sealed class PdfOptions : ParsingOptions
{
    /// <summary>Options for one file.</summary>
    public PdfOptions(PdfBudget budget)
    {
        Budget = budget;
        FilterProvider = new PdfFilters(budget);
        SkipMissingFonts = true;
        MaxStackDepth = 200;
    }

    /// <summary>What it may take.</summary>
    public PdfBudget Budget { get; }
}
