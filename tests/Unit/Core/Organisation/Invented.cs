using System.Security.Cryptography;
using System.Text;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Unit.Core.Organisation;

/// <summary>A small town: two boards with an office each; the first has a department with two preschools.</summary>
internal static class Invented
{
    public static OrganisationOverTime Town { get; } =
        new(
            [
                Part("N1", UnitKind.Board, "Södra nämnden", null, null),
                Part("N2", UnitKind.Board, "Norra nämnden", null, null),
                Part("F1", UnitKind.Administration, "Södra kontoret", "N1", Day(2020, 1, 1)),
                Part("F2", UnitKind.Administration, "Norra kontoret", "N2", Day(2020, 1, 1)),
                Part("A1", UnitKind.Department, "Avdelning förskola", "F1", Day(2020, 1, 1)),
                Part("E1", UnitKind.Unit, "Solens förskola", "A1", Day(2020, 1, 1)),
                Part("E2", UnitKind.Unit, "Månens förskola", "A1", Day(2020, 1, 1)),
            ],
            [],
            []
        );

    public static OrganisationUnit Part(string code, UnitKind kind, string name, string? parent, DateOnly? from) =>
        new(Id(code), code, kind, [new UnitPeriod(name, parent is null ? null : Id(parent), new DateSpan(from, null))]);

    /// <summary>The same for the same code.</summary>
    public static Guid Id(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes(code)).AsSpan(0, 16));

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
