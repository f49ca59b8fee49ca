using static Styrkedja.Unit.Documents.Pdf.HandmadePdf;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>A short plan of two pages with a goal, indicators and activities.</summary>
internal static class PlanPdf
{
    /// <summary>The plan, tagged or with borders alone.</summary>
    public static HandmadePdf Of(bool tagged) => Of(tagged, Row(Cell(8), Cell(9), Cell(10), Cell(11)));

    /// <summary>The plan with tags that let the indicator's two targets change places.</summary>
    public static HandmadePdf WithTargetsChanged() => Of(tagged: true, Row(Cell(8), Cell(10), Cell(9), Cell(11)));

    private static HandmadePdf Of(bool tagged, string indicator)
    {
        var pdf = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 740, "Verksamhetsplan 2025 för Lindviks fritidsnämnd", 16)),
                Marked(1, Text(72, 700, "KF:s inriktningsmål: 1. Ett Lindvik att trivas i", 12, bold: true)),
                Marked(2, Text(72, 680, "KF:s mål för verksamhetsområdet: 1.1 Badplatserna är öppna", 12, bold: true)),
                Marked(
                    3,
                    Text(72, 650, "Vattnet provas varje vecka, och bryggorna ses över innan ")
                        + Text(72, 638, "sommaren.")
                ),
                Grid([70, 300, 380, 460, 540], [620, 600, 580]),
                Marked(4, Text(74, 606, "Indikator")),
                Marked(5, Text(304, 606, "Årsmål")),
                Marked(6, Text(384, 606, "KF:s årsmål")),
                Marked(7, Text(464, 606, "Periodicitet")),
                Marked(8, Text(74, 586, "Andel badplatser med gott vatten")),
                Marked(9, Text(304, 586, "95 %")),
                Marked(10, Text(384, 586, "90 %")),
                Marked(11, Text(464, 586, "År"))
            )
            .Page(
                Grid([70, 380, 460, 540], [740, 720, 700]),
                Marked(0, Text(74, 726, "Aktivitet")),
                Marked(1, Text(384, 726, "Startdatum")),
                Marked(2, Text(464, 726, "Slutdatum")),
                Marked(3, Text(74, 706, "Laga bryggan vid Åsen")),
                Marked(4, Text(384, 706, "2025-03-01")),
                Marked(5, Text(464, 706, "2025-05-31"))
            );
        return tagged
            ? pdf.Tagged(
                "<</S/H1/K 0>><</S/H2/K 1>><</S/H3/K 2>><</S/P/K 3>><</S/Table/K[",
                Row(Cell(4, "TH"), Cell(5, "TH"), Cell(6, "TH"), Cell(7, "TH")),
                indicator,
                "]>><</S/Table/Pg @2/K[",
                Row(Cell(0, "TH"), Cell(1, "TH"), Cell(2, "TH")),
                Row(Cell(3), Cell(4), Cell(5)),
                "]>>"
            )
            : pdf;
    }
}
