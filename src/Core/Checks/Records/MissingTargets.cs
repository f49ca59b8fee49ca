using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>target-missing</c>: nobody has said what to reach. "Fastställs 2025" is a task of the council's office
/// and no finding (R2).
/// </summary>
internal static class MissingTargets
{
    public static Check Check { get; } =
        new(
            "target-missing",
            "Årsmål saknas",
            [Severity.Info],
            "The council leaves the target to the board and the board has none, or neither of them has one.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        foreach (var row in document.Records.Indicators)
        {
            // "Tas fram av nämnd" in the board's own column sets nothing either.
            // What is printed and could not be read is no absence.
            if (row.Target is Target.None { IsUnread: false } or Target.Delegated && WhoseTask(row) is { } task)
            {
                yield return new Finding(
                    Check.Name,
                    Severity.Info,
                    $"Indikatorn ”{row.Name}” (rad {row.Lines.First}) saknar årsmål: {task}.",
                    "Sätt ett årsmål, eller skriv när det fastställs.",
                    "ett årsmål",
                    row.Target.Text.Length == 0 ? null : row.Target.Text,
                    row.Lines
                );
            }
        }
    }

    private static string? WhoseTask(PrintedIndicator row) =>
        row.CouncilTarget switch
        {
            Target.Delegated => "kommunfullmäktige överlåter det till nämnden, som inte har satt något",
            Target.None when row.Owner == Owner.Board => "det är nämndens egen indikator",
            Target.None { IsUnread: true } => null,
            Target.None => "varken nämnden eller kommunfullmäktige har satt något",
            null
            or Target.Number
            or Target.Maximum
            or Target.Minimum
            or Target.Band
            or Target.OnlyDirection
            or Target.Later => null,
            _ => throw new InvalidOperationException("A target of a kind that there is not."),
        };
}
