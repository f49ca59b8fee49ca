using System.Globalization;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>
/// The part of an address that leads to a goal: its code, a board goal's position under its area goal ("1.3/2"). A code that
/// a document prints twice gets a mark, so that each goal has a page of its own.
/// </summary>
internal static class GoalAddresses
{
    public static List<StoredPrintedGoal> Of(IReadOnlyList<PrintedGoal> goals, Guid municipality, Guid reading)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var under = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<StoredPrintedGoal>(goals.Count);
        var area = "0";
        for (var position = 0; position < goals.Count; position++)
        {
            var goal = goals[position];
            string address;
            if (goal.Level is GoalLevel.Board or GoalLevel.Unit)
            {
                var place = under.GetValueOrDefault(area) + 1;
                under[area] = place;
                address = string.Create(CultureInfo.InvariantCulture, $"{area}/{place}");
            }
            else
            {
                var code = goal.Code is { Length: > 0 } printed ? printed : "mal";
                address = Unique(Code(code), taken);
                area = address;
            }
            taken.Add(address);
            rows.Add(Row(goal, position, address, municipality, reading));
        }
        return rows;
    }

    // Codes are digits and points; anything else a document may print there becomes a slug.
    private static string Code(string code) =>
        code.All(c => char.IsAsciiDigit(c) || c == '.') ? code.Trim('.') : Slug.Of(code);

    private static string Unique(string code, HashSet<string> taken)
    {
        var unique = code;
        for (var i = 2; taken.Contains(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{code}-{i}");
        }
        return unique;
    }

    private static StoredPrintedGoal Row(
        PrintedGoal goal,
        int position,
        string address,
        Guid municipality,
        Guid reading
    ) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            Level = goal.Level,
            Code = goal.Code,
            CodePrinted = goal.CodePrinted,
            Area = goal.Area,
            Address = address,
            Title = goal.Title,
            Status = goal.Status,
            Description = goal.Description,
            Analysis = goal.Analysis,
            Comment = goal.Comment,
            FirstLine = goal.Lines.First,
            LastLine = goal.Lines.Last,
        };
}
