using Styrkedja.Web.Security;

namespace Styrkedja.Unit.Web.Security;

public sealed class GuessLimitsTests
{
    private const string Egil = "egil@lindvik.example";

    [Fact]
    public void Many_addresses_together_get_few_tries_and_a_known_browser_its_own()
    {
        var limits = new GuessLimits(new StoppedClock());
        var given = Enumerable
            .Range(0, 1000)
            .Count(address => limits.Take(Egil, $"192.0.2.{address}", null) is not null);
        Assert.Equal(GuessLimits.FromStrangers, given);
        Assert.Null(limits.Take(" EGIL@lindvik.example ", "198.51.100.1", null));
        // A sign that looks like a k is one, where the account is looked for.
        Assert.Null(limits.Take("egil@lindvi\u212A.example", "198.51.100.1", null));
        Assert.NotNull(limits.Take(Egil, "198.51.100.1", "hers"));
        // Another account is not slowed down.
        Assert.NotNull(limits.Take("petra@lindvik.example", "192.0.2.1", null));
    }

    [Fact]
    public void Tries_come_back_little_by_little_and_those_that_were_right_at_once()
    {
        var clock = new StoppedClock();
        var limits = new GuessLimits(clock);
        Guess? Take() => limits.Take(Egil, "192.0.2.1", null);
        for (var i = 0; i < 100; i++)
        {
            Take()!.WasRight();
        }
        for (var i = 0; i < GuessLimits.FromAPlace; i++)
        {
            Assert.NotNull(Take());
        }
        Assert.Null(Take());
        clock.Passes(GuessLimits.PlaceWindow / GuessLimits.FromAPlace);
        Assert.NotNull(Take());
        Assert.Null(Take());
        clock.Passes(GuessLimits.StrangeWindow);
        Assert.Equal(GuessLimits.FromAPlace, Enumerable.Range(0, 50).Count(_ => Take() is not null));
    }

    [Fact]
    public void Codes_are_few_for_an_account_wherever_they_come_from()
    {
        var limits = new GuessLimits(new StoppedClock());
        Assert.Equal(GuessLimits.FromAPlace, Enumerable.Range(0, 50).Count(_ => limits.TakeCode("a") is not null));
        Assert.NotNull(limits.TakeCode("b"));
    }

    [Fact]
    public void What_is_full_again_is_forgotten()
    {
        var clock = new StoppedClock();
        var budget = new Budget(1, TimeSpan.FromMinutes(1), clock);
        for (var i = 0; i < 50_000; i++)
        {
            Assert.True(budget.Take($"{i}"));
            clock.Passes(TimeSpan.FromMilliseconds(60));
        }
        Assert.InRange(budget.Count, 1, 11_000);
    }
}
