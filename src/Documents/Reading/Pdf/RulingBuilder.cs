namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>Keeps of the paths of a page what runs straight up or across, and dots.</summary>
internal sealed class RulingBuilder
{
    // A border is a point or less; three are still no box.
    private const double Thin = 3;
    private const double Straight = 0.5;
    private const double Shortest = 3;
    private const double SmallestDot = 1.5;
    private const double LargestDot = 8;
    private const int Most = 50_000;

    private readonly List<Ruling> _rulings = [];
    private readonly List<(double X, double Y)> _points = [];
    private readonly List<((double X, double Y) From, (double X, double Y) To)> _lines = [];
    private readonly List<((double X, double Y) From, (double X, double Y) To)> _boxes = [];
    private readonly List<(float X, float Y)> _dots = [];
    private bool _curved;
    private (double Left, double Right, double Bottom, double Top) _within = Nowhere;

    private static readonly (double, double, double, double) Nowhere = (
        double.MaxValue,
        double.MinValue,
        double.MaxValue,
        double.MinValue
    );

    /// <summary>What was drawn so far; nothing where it is a drawing rather than borders.</summary>
    public IReadOnlyList<Ruling> All => _rulings.Count < Most ? _rulings : [];

    /// <summary>The middles of filled dots.</summary>
    public IReadOnlyList<(float X, float Y)> Dots => _dots;

    /// <summary>Begins elsewhere.</summary>
    public void Move((double X, double Y) to)
    {
        EndPart();
        Widen(to);
        _points.Add(to);
    }

    /// <summary>Goes on to a point.</summary>
    public void Line((double X, double Y) to)
    {
        if (_points.Count > 0)
        {
            _lines.Add((_points[^1], to));
        }
        Widen(to);
        _points.Add(to);
    }

    /// <summary>Goes on round a bend.</summary>
    public void Curve((double X, double Y) to)
    {
        _curved = true;
        Widen(to);
        _points.Add(to);
    }

    /// <summary>A box.</summary>
    public void Rectangle((double X, double Y) from, (double X, double Y) to)
    {
        EndPart();
        Widen(from);
        Widen(to);
        _boxes.Add((from, to));
    }

    /// <summary>Goes back to where the part began.</summary>
    public void Close()
    {
        if (_points.Count > 1)
        {
            _lines.Add((_points[^1], _points[0]));
        }
        EndPart();
    }

    /// <summary>Draws along the path.</summary>
    public void Stroke(bool close)
    {
        if (close)
        {
            Close();
        }
        EndPart();
        foreach (var (from, to) in _lines)
        {
            Add(from, to);
        }
        foreach (var (from, to) in _boxes)
        {
            Add(from, (to.X, from.Y));
            Add((to.X, from.Y), to);
            Add(to, (from.X, to.Y));
            Add((from.X, to.Y), from);
        }
        Drop();
    }

    /// <summary>Fills the path.</summary>
    public void Fill()
    {
        EndPart();
        AddDot();
        foreach (var (from, to) in _boxes)
        {
            var (width, height) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
            if (height <= Thin && width > height)
            {
                Add((from.X, (from.Y + to.Y) / 2), (to.X, (from.Y + to.Y) / 2));
            }
            else if (width <= Thin && height > width)
            {
                Add(((from.X + to.X) / 2, from.Y), ((from.X + to.X) / 2, to.Y));
            }
        }
        Drop();
    }

    /// <summary>Forgets the path.</summary>
    public void Drop()
    {
        _points.Clear();
        _lines.Clear();
        _boxes.Clear();
        _curved = false;
        _within = Nowhere;
    }

    private void Widen((double X, double Y) to) =>
        _within = (
            Math.Min(_within.Left, to.X),
            Math.Max(_within.Right, to.X),
            Math.Min(_within.Bottom, to.Y),
            Math.Max(_within.Top, to.Y)
        );

    private void AddDot()
    {
        var (width, height) = (_within.Right - _within.Left, _within.Top - _within.Bottom);
        if (width is > SmallestDot and < LargestDot && Math.Abs(width - height) < 0.2 * width && _dots.Count < Most)
        {
            _dots.Add(((float)(_within.Left + (width / 2)), (float)(_within.Bottom + (height / 2))));
        }
    }

    // Four corners are a box as well as a rectangle is.
    private void EndPart()
    {
        var corners = _points.Count == 5 && _points[4] == _points[0] ? 4 : _points.Count;
        if (!_curved && corners == 4)
        {
            var (a, b, c) = (_points[0], _points[1], _points[2]);
            var upright = (a.X == b.X && b.Y == c.Y) || (a.Y == b.Y && b.X == c.X);
            if (upright)
            {
                _boxes.Add((a, c));
            }
        }
        _points.Clear();
        _curved = false;
    }

    private void Add((double X, double Y) from, (double X, double Y) to)
    {
        var (width, height) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        if (_rulings.Count >= Most)
        {
            return;
        }
        if (height <= Straight && width >= Shortest)
        {
            _rulings.Add(Across((from.Y + to.Y) / 2, from.X, to.X));
        }
        else if (width <= Straight && height >= Shortest)
        {
            _rulings.Add(Across((from.X + to.X) / 2, from.Y, to.Y) with { Upright = true });
        }
    }

    private static Ruling Across(double at, double from, double to) =>
        new(false, (float)at, (float)Math.Min(from, to), (float)Math.Max(from, to));
}
