using System.CommandLine;
using System.Globalization;
using Styrkedja.Core.Access;
using Styrkedja.Reader;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Cli;

/// <summary><c>audit verify [--head HASH]</c>, <c>audit head</c> and <c>audit seal</c>: the audit log.</summary>
internal static class AuditCommand
{
    private const int ShortestHead = 16;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var head = new Option<string?>("--head");
        var place = GivenDatabase.Option();
        return new Command("audit")
        {
            new Command("verify") { head, place }.Doing(
                AuditHelp.Verify,
                parsed => Verify(parsed.GetValue(head), parsed.GetValue(place))
            ),
            new Command("head") { place }.Doing(AuditHelp.Head, parsed => Head(parsed.GetValue(place))),
            new Command("seal") { place }.Doing(AuditHelp.Seal, parsed => Seal(parsed.GetValue(place))),
        }.Doing(
            AuditHelp.All,
            _ => CommandLine.Fail("Ange vad som ska göras: verify, head eller seal. Se ./styrkedja audit --help.")
        );
    }

    private static int Verify(string? head, string? place) =>
        head is not null && !IsHash(head)
            ? CommandLine.Fail(
                $"--head {head} är ingen hash: 16–64 tecken 0–9 och a–f. Se ./styrkedja audit verify --help."
            )
            : GivenDatabase.Use(
                place,
                [(Right.SeeLog, State.None)],
                async database =>
                {
                    await database.RequireUpToDate();
                    return AuditWords.Write(await AuditVerification.Run(database, head), head, database.Dialect.Place);
                }
            );

    private static int Head(string? place) =>
        GivenDatabase.Use(
            place,
            [(Right.SeeLog, State.None)],
            async database =>
            {
                await database.RequireUpToDate();
                if (await AuditSeals.Head(database) is not { } head)
                {
                    Console.Error.WriteLine("Inget är förseglat i granskningsloggen ännu. Kör ./styrkedja audit seal.");
                    return CommandLine.Errors;
                }
                Console.Out.WriteLine(AuditWords.Head(head));
                return CommandLine.Ok;
            }
        );

    private static int Seal(string? place) =>
        GivenDatabase.Use(
            place,
            [(Right.RunJobs, State.None)],
            async database =>
            {
                await database.RequireUpToDate();
                var count = await AuditSeals.Seal(database, TimeProvider.System);
                Console.Out.WriteLine($"Förseglade poster: {count.ToString(CultureInfo.InvariantCulture)}.");
                return CommandLine.Ok;
            }
        );

    private static bool IsHash(string text) =>
        text.Length is >= ShortestHead and <= 64 && text.All(char.IsAsciiHexDigit);
}
