using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Bench;

/// <summary>
/// A large audit log: indicators that have been changed fifty times each, in entries as the program writes them but by
/// bulk load, sealed by the sealer itself.
/// </summary>
internal static class Audit
{
    private const int Changes = 50;
    private const int AtOnce = 1000;

    /// <summary>Fills an empty database with so many entries, or a few more.</summary>
    public static async Task Fill(string place, int entries)
    {
        await using var database = Database.At(place);
        await database.Migrate(TimeProvider.System);
        var program = new Actor(Guid.Empty, Actor.Program);
        var municipality = (await Municipalities.Enter(database, "Provköping", program, Permissions.OfCommandLine)).Id;
        await using var db = database.Open(municipality);
        var columns = AuditedColumns.Of(db.Model.FindEntityType(typeof(StoredIndicator))!);
        var watch = Stopwatch.StartNew();
        for (var made = 0; made < entries / Changes; made += AtOnce)
        {
            await Some(database, columns, municipality, made, Math.Min(AtOnce, (entries / Changes) - made));
        }
        Console.WriteLine($"{Said(entries)} poster gjorda på {Seconds(watch)} s");
        watch.Restart();
        var count = await AuditSeals.Seal(database, TimeProvider.System);
        Console.WriteLine($"{Said(count)} poster förseglade på {Seconds(watch)} s");
    }

    private static async Task Some(Database database, AuditedColumns columns, Guid municipality, int first, int count)
    {
        await using var db = database.Open(municipality);
        var (entries, pending, rows) = (
            new List<StoredAuditEntry>(),
            new List<StoredAuditPending>(),
            new List<StoredIndicator>()
        );
        for (var i = first; i < first + count; i++)
        {
            var indicator = Indicator(municipality, i);
            string? before = null;
            for (indicator.Version = 0; ; indicator.Version++)
            {
                indicator.Direction = (Direction)(indicator.Version % 3);
                var after = RowJson.Write(columns.Values(db.Entry(indicator).CurrentValues), columns.KeptAs);
                var id = AuditIds.Next();
                entries.Add(
                    new StoredAuditEntry
                    {
                        Id = id,
                        MunicipalityId = municipality,
                        At = TimeProvider.System.GetUtcNow().UtcDateTime,
                        ActorId = municipality,
                        Origin = "192.0.2.17",
                        Action = "indicator.change",
                        ChangeId = id,
                        Subject = columns.Table,
                        SubjectId = indicator.Id.ToString(),
                        Before = before,
                        After = after,
                        Reason = "Riktningen var fel i det tidigare dokumentet.",
                    }
                );
                pending.Add(new StoredAuditPending { MunicipalityId = municipality, EntryId = id });
                before = after;
                if (indicator.Version == Changes - 1)
                {
                    break;
                }
            }
            rows.Add(indicator);
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var row in rows)
        {
            // Past the context, which would enter it in the log by itself.
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into indicator values ({row.Id}, {row.MunicipalityId}, {row.Name}, {row.NameKey}, {row.Slug},
                    {row.Direction.ToString()}, {row.DirectionSource.ToString()}, {row.RecordedAt}, {row.RecordedBy},
                    {row.Version})
                """
            );
        }
        await db.AddMany(database.Dialect, entries);
        await db.AddMany(database.Dialect, pending);
        await transaction.CommitAsync();
    }

    private static StoredIndicator Indicator(Guid municipality, int number)
    {
        var name = $"Andel elever i årskurs {Said(number)} som känner sig trygga i skolan";
        return new StoredIndicator
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = municipality,
            Name = name,
            NameKey = name,
            Slug = $"trygga-{Said(number)}",
            Direction = Direction.Higher,
            DirectionSource = DirectionSource.Words,
            RecordedAt = ColumnMapping.Milliseconds(TimeProvider.System.GetUtcNow().UtcDateTime),
            RecordedBy = municipality,
        };
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(Stopwatch watch) =>
        watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
