using System.Text;
using Styrkedja.Core.Swedish;
using UglyToad.PdfPig.Core;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>A letter where it is drawn.</summary>
/// <param name="Text">What it says; several letters for one that joins them.</param>
/// <param name="From">Where it begins, on its baseline.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Up">Where the top of its size is.</param>
/// <param name="Bold">True where its font is.</param>
internal readonly record struct Glyph(string Text, PdfPoint From, PdfPoint To, PdfPoint Up, bool Bold);

/// <summary>Puts glyphs together to words while a page is drawn.</summary>
internal sealed class WordBuilder(PdfBudget budget)
{
    // In sizes of the type: a blank is a quarter wide or more, and letters that are spaced out a tenth apart.
    private const float Gap = 0.17f;
    private const float Back = 0.35f;
    private const float SameLine = 0.05f;

    private readonly List<PdfWord> _words = [];
    private readonly StringBuilder _text = new();
    private readonly List<(float Left, int At)> _letters = [];
    private PdfWord? _open;
    private bool _blank;
    private bool _digits;

    /// <summary>How most of the text of the finished page was turned, in quarters.</summary>
    public int MainTurn { get; private set; }

    /// <summary>Adds the next glyph that is drawn.</summary>
    public void Add(in Glyph glyph, PdfMark mark, bool artifact)
    {
        var turn = Turn(glyph);
        var (left, baseline) = Along(glyph.From, turn);
        var (right, _) = Along(glyph.To, turn);
        var size = (float)Math.Sqrt(Square(glyph.Up.X - glyph.From.X) + Square(glyph.Up.Y - glyph.From.Y));
        if (IsBlank(glyph.Text))
        {
            if (glyph.Text.Length > 0)
            {
                Flush(blankAfter: _open is not null && IsNext(left, baseline, size));
                _blank = true;
            }
            else if (_open is not null)
            {
                // Part of a letter that was told before.
                _open = _open with
                {
                    Right = Math.Max(_open.Right, right),
                };
            }
            return;
        }
        if (_open is not null && (_open.Mark != mark || _open.Turn != turn || !IsNext(left, baseline, size)))
        {
            Flush(blankAfter: false);
        }
        if (_open is null)
        {
            budget.TakeWord();
            _open = new PdfWord("", left, right, baseline, size, mark)
            {
                BlankBefore = _blank,
                Bold = glyph.Bold,
                Artifact = artifact,
                Turn = turn,
            };
            _blank = false;
        }
        _open = _open with { Right = Math.Max(_open.Right, right) };
        _letters.Add((left, _text.Length));
        _digits |= char.IsAsciiDigit(glyph.Text[0]);
        _text.Append(Told(glyph.Text));
    }

    /// <summary>All words of the page; where most of its text is turned, turned back.</summary>
    public IReadOnlyList<PdfWord> Finish()
    {
        Flush(blankAfter: false);
        if (_words.Count == 0)
        {
            return _words;
        }
        MainTurn = _words.GroupBy(w => w.Turn).MaxBy(g => g.Count())!.Key;
        return MainTurn == 0 ? _words : _words.ConvertAll(w => w with { Turn = (w.Turn - MainTurn + 4) % 4 });
    }

    private bool IsNext(float left, float baseline, float size) =>
        _open is { } open
        && Math.Abs(baseline - open.Baseline) <= SameLine * Math.Max(size, open.Size)
        && left - open.Right <= Gap * Math.Max(size, open.Size)
        && left - open.Right >= -Back * Math.Max(size, open.Size)
        && size > 0.8f * open.Size
        && size < 1.25f * open.Size;

    private void Flush(bool blankAfter)
    {
        if (_open is not null)
        {
            if (_text.Length > 0)
            {
                _words.Add(
                    _open with
                    {
                        Text = _text.ToString(),
                        BlankAfter = blankAfter,
                        Letters = _digits && _letters.Count > 1 ? [.. _letters] : [],
                    }
                );
            }
            _open = null;
            _text.Clear();
            _letters.Clear();
            _digits = false;
        }
    }

    // In quarters of a turn against the clock.
    private static int Turn(in Glyph glyph)
    {
        var (x, y) = (glyph.To.X - glyph.From.X, glyph.To.Y - glyph.From.Y);
        if (x == 0 && y == 0)
        {
            (x, y) = (glyph.Up.Y - glyph.From.Y, glyph.From.X - glyph.Up.X);
        }
        return Math.Abs(x) >= Math.Abs(y) ? (x >= 0 ? 0 : 2) : (y >= 0 ? 1 : 3);
    }

    /// <summary>Where a point is along text that is turned so, and across it.</summary>
    public static (float Along, float Across) Along(PdfPoint point, int turn) =>
        turn switch
        {
            0 => ((float)point.X, (float)point.Y),
            1 => ((float)point.Y, (float)-point.X),
            2 => ((float)-point.X, (float)-point.Y),
            _ => ((float)-point.Y, (float)point.X),
        };

    /// <summary>The point that stands so along text that is turned so.</summary>
    public static (float X, float Y) OnPage(float along, float across, int turn) =>
        turn switch
        {
            0 => (along, across),
            1 => (-across, along),
            2 => (-along, -across),
            _ => (across, -along),
        };

    private static double Square(double x) => x * x;

    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!SwedishText.IsBlank(c) && !char.IsControl(c))
            {
                return false;
            }
        }
        return true;
    }

    // Letters that a font joins to one ("ﬁ") are told apart.
    private static string Told(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
            {
                return text.Normalize(NormalizationForm.FormKC);
            }
        }
        return text;
    }
}
