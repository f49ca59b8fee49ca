using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.PrintedDocuments;

/// <summary>Whose a document says that it is.</summary>
public sealed class OtherMunicipalityTests
{
    [Theory]
    [InlineData("Lindvik", "Norrviks kommun", "Norrviks kommun")]
    [InlineData("Lindviks kommun", "Verksamhetsplan för Norrviks kommun", "Norrviks kommun")]
    [InlineData("Lindvik", "Stora Sundets stad|Kultur", "Stora Sundets stad")]
    [InlineData("Lindvik", "Norrviks kommun|Lindviks kommun", null)]
    [InlineData("Lindvik", "Lindviks kommun|Norrviks kommun", null)]
    [InlineData("Lindviks stad", "Lindviks Stad", null)]
    [InlineData("Tiers", "Tiers kommun", null)]
    [InlineData("Lindvik", "Varje kommun ska planera", null)]
    [InlineData("Lindvik", "Verksamhetsplan 2024|Södra stadsdelsnämnden", null)]
    [InlineData("Lindvik", "Sveriges Kommuner", null)]
    public void Another_is_found_where_the_own_one_is_not_named(string own, string lines, string? other) =>
        Assert.Equal(other, OtherMunicipality.Find(lines.Split('|'), own));
}
