using System.Security.Cryptography;
using System.Text;
using FsCheck.Fluent;
using Styrkedja.Web.Security;
using Property = Styrkedja.Unit.Core.Property;

namespace Styrkedja.Unit.Web.Security;

/// <summary>The list of passwords that have leaked, searched where it lies.</summary>
public sealed class LeakedPasswordsTests
{
    [Fact]
    public void What_is_in_the_list_is_found_and_nothing_else() =>
        Property.Holds(
            from count in Gen.Choose(0, 40)
            from many in Gen.Choose(0, 2_000_000_000).ListOf(count)
            from ends in Gen.Elements("", ":1", ":52256179", ":3\r")
            from last in Gen.Elements("", "\n")
            select (Passwords: many.Select(n => $"lösenord {n}").Distinct().ToList(), ends, last),
            list =>
            {
                var file = Path.GetTempFileName();
                try
                {
                    var lines = list.Passwords.Select(password => Hash(password) + list.ends);
                    File.WriteAllText(file, string.Join('\n', lines.Order(StringComparer.Ordinal)) + list.last);
                    var leaked = new LeakedPasswords(file);
                    return list.Passwords.TrueForAll(leaked.Has)
                        && !list.Passwords.Exists(password => leaked.Has(password + "x"));
                }
                finally
                {
                    File.Delete(file);
                }
            }
        );

    [Fact]
    public void Without_a_list_nothing_has_leaked() => Assert.False(new LeakedPasswords(null).Has("lösenord"));

#pragma warning disable CA5350 // what such lists are made with
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
}
