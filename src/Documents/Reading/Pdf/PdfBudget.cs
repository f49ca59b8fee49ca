namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// What one PDF may take. PdfPig swallows much that goes wrong inside it, running out of memory too, and goes on with less
/// text: so what was passed is remembered here and asked for at the end.
/// </summary>
internal sealed class PdfBudget
{
    /// <summary>More pages than a plan has: ten times the longest seen.</summary>
    public const int MostPages = 3_000;

    /// <summary>Bytes of what draws one page or form. A page of dense text has a hundred thousand.</summary>
    public const int MostContent = 6 * 1024 * 1024;

    /// <summary>Bytes that one stream unpacks to: a large font has fifteen million.</summary>
    public const int MostUnpacked = 32 * 1024 * 1024;

    private const long MostUnpackedInAll = 512L * 1024 * 1024;
    private const long MostOperations = 30_000_000;
    private const int MostGlyphs = 8_000_000;
    private const int MostWords = 700_000;

    private long _unpacked;
    private long _operations;
    private int _glyphs;
    private int _words;
    private volatile bool _timeIsOver;

    /// <summary>True where more was wanted than there is.</summary>
    public bool Passed { get; private set; }

    /// <summary>Nobody waits any longer: the next step is the last.</summary>
    public void Stop() => _timeIsOver = true;

    /// <summary>Takes bytes that a stream has unpacked to.</summary>
    public void TakeUnpacked(long bytes)
    {
        _unpacked += bytes;
        Require(bytes <= MostUnpacked && _unpacked <= MostUnpackedInAll);
    }

    /// <summary>Takes bytes that are parsed to operations.</summary>
    public void TakeContent(long bytes) => Require(bytes <= MostContent);

    /// <summary>Takes operations that are carried out: a form may be drawn by another many times.</summary>
    public void TakeOperations(int count)
    {
        _operations += count;
        Require(_operations <= MostOperations);
    }

    /// <summary>Takes a glyph.</summary>
    public void TakeGlyph()
    {
        _glyphs++;
        Require(_glyphs <= MostGlyphs);
    }

    /// <summary>Takes a word.</summary>
    public void TakeWord()
    {
        _words++;
        Require(_words <= MostWords);
    }

    /// <summary>Ends the reading where it does not hold.</summary>
    /// <exception cref="LimitExceededException">It does not.</exception>
    public void Require(bool holds)
    {
        if (!holds || _timeIsOver)
        {
            Passed = true;
            throw new LimitExceededException();
        }
    }
}
