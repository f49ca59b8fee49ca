using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>What a coverage holds beside the classes of lines, as rows and back.</summary>
public static class Remarks
{
    /// <summary>The kinds that say what a line looks like that was not understood.</summary>
    public static IReadOnlyList<RemarkKind> Missed { get; } = [.. Enum.GetValues<MissedLook>().Select(KindOf)];

    /// <summary>The kinds that say where tags and pages differ.</summary>
    public static IReadOnlyList<RemarkKind> Tags { get; } = [.. Enum.GetValues<TagFault>().Select(KindOf)];

    /// <summary>As rows.</summary>
    internal static List<StoredPrintedRemark> Of(Coverage coverage, Guid municipality, Guid reading)
    {
        var said = coverage.Said;
        (RemarkKind Kind, string? Text, SourceLines Lines)[] all =
        [
            .. coverage.Cover.Select(line => (RemarkKind.Cover, (string?)line.Text, line.Lines)),
            (RemarkKind.SaysKind, said.Kind, default),
            (RemarkKind.SaysYear, said.Year, default),
            (RemarkKind.SaysBoard, said.Board, default),
            .. coverage.Unfilled.Select(u => (RemarkKind.Unfilled, (string?)u.Text, new SourceLines(u.Line, u.Line))),
            .. coverage.TagsDiffer.Select(d => (KindOf(d.Fault), (string?)d.Text, d.Lines)),
            .. coverage.Missed.Select(m => (KindOf(m.Looks), (string?)"", new SourceLines(m.Line, m.Line))),
        ];
        return
        [
            .. all.Where(remark => remark.Text is not null)
                .Select(
                    (remark, position) =>
                        new StoredPrintedRemark
                        {
                            MunicipalityId = municipality,
                            ReadingId = reading,
                            Position = position,
                            Kind = remark.Kind,
                            Text = StorableText.Of(remark.Text!),
                            FirstLine = remark.Lines.First,
                            LastLine = remark.Lines.Last,
                        }
                ),
        ];
    }

    /// <summary>A coverage with what its rows say.</summary>
    /// <param name="coverage">The classes of its lines.</param>
    /// <param name="remarks">The rows in order.</param>
    internal static Coverage In(Coverage coverage, IReadOnlyList<StoredPrintedRemark> remarks)
    {
        string? Said(RemarkKind kind) => remarks.FirstOrDefault(r => r.Kind == kind)?.Text;
        return coverage with
        {
            Cover =
            [
                .. remarks
                    .Where(r => r.Kind == RemarkKind.Cover)
                    .Select(r => new PrintedParagraph(r.Text, new SourceLines(r.FirstLine, r.LastLine))),
            ],
            Said = new(Said(RemarkKind.SaysKind), Said(RemarkKind.SaysYear), Said(RemarkKind.SaysBoard)),
            Unfilled =
            [
                .. remarks.Where(r => r.Kind == RemarkKind.Unfilled).Select(r => new UnfilledText(r.Text, r.FirstLine)),
            ],
            TagsDiffer =
            [
                .. remarks
                    .Select(r => (Row: r, Fault: FaultOf(r.Kind)))
                    .Where(r => r.Fault is not null)
                    .Select(r => new TagDifference(
                        r.Fault!.Value,
                        r.Row.Text,
                        new SourceLines(r.Row.FirstLine, r.Row.LastLine)
                    )),
            ],
            Missed =
            [
                .. remarks
                    .Select(r => (r.FirstLine, Looks: LookOf(r.Kind)))
                    .Where(r => r.Looks is not null)
                    .Select(r => new MissedLine(r.FirstLine, r.Looks!.Value)),
            ],
        };
    }

    private static RemarkKind KindOf(MissedLook look) =>
        look switch
        {
            MissedLook.TableRow => RemarkKind.TableRow,
            MissedLook.TableHead => RemarkKind.TableHead,
            MissedLook.Decision => RemarkKind.Decision,
            MissedLook.Goal => RemarkKind.Goal,
        };

    private static RemarkKind KindOf(TagFault fault) =>
        fault switch
        {
            TagFault.Missing => RemarkKind.TagsMissing,
            TagFault.Unseen => RemarkKind.TagsUnseen,
            TagFault.Moved => RemarkKind.TagsMoved,
        };

    private static TagFault? FaultOf(RemarkKind kind) =>
        Enum.GetValues<TagFault>()
            .Where(fault => KindOf(fault) == kind)
            .Select(fault => (TagFault?)fault)
            .FirstOrDefault();

    private static MissedLook? LookOf(RemarkKind kind) =>
        Enum.GetValues<MissedLook>()
            .Where(look => KindOf(look) == kind)
            .Select(look => (MissedLook?)look)
            .FirstOrDefault();
}
