using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>A save that was answered is kept whole, whatever becomes of the server.</summary>
[Trait("Speed", "Slow")]
public sealed partial class SaveKillTests
{
    private const int Saves = 200;
    private const int AtOnce = 8;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_server_that_is_killed_while_people_save_loses_nothing_that_it_answered(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        var answered = new ConcurrentDictionary<int, string>();
        var random = new Random(20_261_122);
        var (next, kills, broken) = (0, 0, 0);
        while (answered.Count < Saves)
        {
            using var server = RunningServer.StartProgram(database, Enumerable.Empty<(string, string)>());
            var units = await Units(server);
            // In the middle: somewhere after another third of the saves.
            var until = Math.Min(answered.Count + (Saves / 3) + random.Next(10), Saves);
            await Task.WhenAll(units.Select(unit => Task.Run(() => Save(unit))));
            kills++;
            await Check(database, answered);

            async Task Save(string unit)
            {
                using var client = server.NewClient();
                try
                {
                    var (token, version) = await Open(client, unit);
                    // Until it is killed.
                    for (; ; version++)
                    {
                        var number = Interlocked.Increment(ref next);
                        await Send(client, unit, token, version, number);
                        answered[number] = unit;
                        if (answered.Count >= until)
                        {
                            server.Kill(); // others are in the middle of theirs
                        }
                    }
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref broken);
                }
            }
        }
        TestContext.Current.SendDiagnosticMessage(
            $"{kind}: {answered.Count} saves answered, {kills} kills, {broken} saves broken off."
        );
        Assert.Equal(kills * AtOnce, broken);
    }

    // Each save writes its number into three fields.
    private static async Task Send(HttpClient client, string unit, string token, int version, int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("Version", version.ToString(CultureInfo.InvariantCulture)),
            new("Description", $"Sparning {text}"),
            new("Mailbox", $"sparning{text}@lindvik.example"),
            new("Phone", text),
        ]);
        using var answer = await client.PostAsync(unit + "/uppgifter", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{unit} answered {answer.StatusCode}.");
    }

    private static async Task<(string Token, int Version)> Open(HttpClient client, string unit)
    {
        var page = await Page.Get(client, unit + "/uppgifter");
        string Value(string name) => page.Document.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        return (Value("__RequestVerificationToken"), int.Parse(Value("Version"), CultureInfo.InvariantCulture));
    }

    private static async Task<IReadOnlyList<string>> Units(RunningServer server) =>
        [
            .. UnitAddress()
                .Matches((await Page.Get(server, "/lindvik/organisation?datum=2026-01-01")).Body)
                .Select(match => match.Value)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Take(AtOnce),
        ];

    private static async Task Check(TestDatabase database, IReadOnlyDictionary<int, string> answered)
    {
        await using (var rows = await StoreRows.Open(database))
        {
            var saved = await rows.All(
                "select id, description, mailbox, phone from organisation_unit where phone is not null"
            );
            Assert.NotEmpty(saved);
            foreach (var unit in saved)
            {
                var number = int.Parse(unit[3], CultureInfo.InvariantCulture);
                // None is half there.
                Assert.Equal(($"Sparning {number}", $"sparning{number}@lindvik.example"), (unit[1], unit[2]));
                // It is the last that was answered, or one that was saved and could not be answered any more.
                var last = answered
                    .Where(a => a.Value.EndsWith(unit[0].ToLowerInvariant(), StringComparison.Ordinal))
                    .Select(a => a.Key)
                    .DefaultIfEmpty()
                    .Max();
                Assert.True(number >= last, $"{unit[0]} says {number}; {last} was answered.");
            }
            // Each has its entry.
            var entered = (
                await rows.All(
                    "select after from audit_entry where action = 'unit.describe' and subject = 'organisation_unit'"
                )
            ).Select(row => int.Parse(Phone().Match(row[0]).Groups[1].Value, CultureInfo.InvariantCulture));
            Assert.Empty(answered.Keys.Except(entered));
        }
        await AuditedDatabase.FindsWhole(database);
    }

    [GeneratedRegex("/lindvik/organisation/[0-9a-f-]{36}")]
    private static partial Regex UnitAddress();

    [GeneratedRegex("\"phone\":\"([0-9]+)\"")]
    private static partial Regex Phone();
}
