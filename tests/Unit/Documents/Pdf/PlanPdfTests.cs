using Styrkedja.Core.Printed;
using Styrkedja.Documents;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>The whole way from a PDF to records.</summary>
public sealed class PlanPdfTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_plan_gives_its_goals_indicators_and_activities(bool tagged)
    {
        Assert.True(DocumentFiles.TryRead("plan.pdf", PlanPdf.Of(tagged).Bytes(), out var file, out _));
        Assert.Equal(["Ett Lindvik att trivas i", "Badplatserna är öppna"], file.Document.Goals.Select(g => g.Title));
        var indicator = Assert.Single(file.Document.Indicators);
        Assert.Equal(
            ("Andel badplatser med gott vatten", "95 %", "90 %", "År"),
            (indicator.Name, indicator.Target.Text, indicator.CouncilTarget.Text, indicator.Periodicity)
        );
        var activity = Assert.Single(file.Document.Activities);
        Assert.Equal(
            ("Laga bryggan vid Åsen", new DateOnly(2025, 3, 1), new DateOnly(2025, 5, 31)),
            (activity.Text, activity.Start, activity.End)
        );
        Assert.DoesNotContain(LineClass.Unclassified, file.Document.Coverage.Classes.Values);
    }
}
