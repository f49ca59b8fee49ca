using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

internal static class AlignedTable
{
    public static (TableBlock Table, int Next)? TryRead(
        IReadOnlyList<RawLine> lines,
        int start,
        HashSet<int> furniture
    ) => null;
}
