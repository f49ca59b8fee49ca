using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>A table of contents says every goal once more, and makes none.</summary>
public sealed class ContentsTests
{
    private const string Direction = "KF:s inriktningsmål: 1. Ett Granvik att röra sig i";
    private const string Area = "KF:s mål för verksamhetsområdet: 1.1 Alla hittar ut till lederna";

    // The numbers of the pages may have run off the paper, and the ends of long lines with them.
    [Theory]
    [InlineData("........ 3")]
    [InlineData("   12")]
    [InlineData("")]
    public void Its_goals_are_none(string end)
    {
        var goals = Goals(
            $"Innehållsförteckning\n\nSammanfattning{end}\n\n{Direction}{end}\n\n{Area[..^7]}{end}\n\n{Direction}\n\nText.\n\n{Area}\n\nText.\n"
        );
        Assert.Equal(["Ett Granvik att röra sig i", "Alla hittar ut till lederna"], goals.Select(g => g.Title));
        Assert.Equal(11, goals[0].Lines.First);
    }

    // Without contents a goal that is said twice is two.
    [Fact]
    public void Elsewhere_nothing_is_left_out() =>
        Assert.Equal(
            4,
            Goals(
                $"Inledning\n\n{Direction}\n\nText.\n\n{Area}\n\nText.\n\n{Direction}\n\nText.\n\n{Area}\n\nText.\n"
            ).Count
        );

    private static IReadOnlyList<PrintedGoal> Goals(string text) =>
        RealDocuments
            .Interpret(Encoding.UTF8.GetBytes($"Verksamhetsplan 2031 för Granviks friluftsnämnd\n\n{text}"))
            .Goals;
}
