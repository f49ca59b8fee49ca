using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Carrying;
using Styrkedja.Reader;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Cli;

/// <summary>
/// Where documents belong, as given on the command line; null is read from the document. And whether one is accepted
/// although lines of it look like something that was not understood.
/// </summary>
internal sealed record GivenPlace(string? Board, int? Year, DocumentKind? Kind, bool Doubtful);

/// <summary>Files on their way into the database: a line for each about what became of it.</summary>
/// <param name="database">Where.</param>
/// <param name="municipality">Whose.</param>
/// <param name="accept">Where documents belong when they are accepted at once; null lets them wait.</param>
internal sealed class ImportedFiles(Database database, Guid municipality, GivenPlace? accept)
{
    // Another who decides at the same moment is a reason to look again, not to give up; that happens once at most.
    private const int MostAttempts = 3;

    private readonly DocumentImports _imports = new(database, municipality, Permissions.OfCommandLine);
    private readonly Actor _actor = new(Municipalities.PersonOf(municipality), Actor.CommandLine);

    /// <summary>Takes one.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Take(string name, byte[] bytes)
    {
        try
        {
            // In another process: this one has a database.
            var read = await ReaderProgram.Read(Path.GetFileName(name), bytes, await Words());
            return read.File is { } file
                ? await Take(name, file)
                : CommandLine.Fail($"{name}: {read.Refusal?.Message}");
        }
        catch (Exception e) when (database.ProblemOf(e) is { } problem)
        {
            return CommandLine.Fail($"{name}: {problem}");
        }
    }

    private async Task<IReadOnlyList<TaughtWord>> Words()
    {
        await using var db = database.Open(municipality);
        return await Teaching.Words(db);
    }

    private async Task<int> Take(string name, DocumentFile file)
    {
        var received = await _imports.Receive(file, _actor);
        switch (received.How)
        {
            case ReceivedAs.AlreadyAccepted:
                return Say(name, "fanns redan och är godkänd; inget ändrades");
            case ReceivedAs.AlreadySuperseded:
                return Say(name, "fanns redan och har ersatts av en rättad fil; inget ändrades");
            case ReceivedAs.New or ReceivedAs.AlreadyWaiting or ReceivedAs.WaitingAgain:
                break;
        }
        if (accept is not null)
        {
            return await Accept(name, file, received.Document, accept);
        }
        return Say(
            name,
            received.How switch
            {
                ReceivedAs.AlreadyWaiting => "fanns redan och väntar på granskning; inget ändrades",
                ReceivedAs.WaitingAgain => "var avvisad och väntar nu på granskning igen",
                ReceivedAs.New or ReceivedAs.AlreadyAccepted or ReceivedAs.AlreadySuperseded =>
                    $"inläst och väntar på granskning ({Severities.Count(file.Findings)})",
            }
        );
    }

    private async Task<int> Accept(string name, DocumentFile file, Guid id, GivenPlace given)
    {
        if ((given.Board ?? file.Document.Board) is not { Length: > 0 } board)
        {
            return Waits(name, "Dokumentet säger inte vilken nämnd det gäller. Ange den med --board.");
        }
        if ((given.Year ?? file.Document.Year) is not { } year)
        {
            return Waits(name, "Dokumentet säger inte vilket år det gäller. Ange det med --year.");
        }
        var kind = given.Kind ?? file.Document.Kind;
        if (kind == DocumentKind.Unknown)
        {
            return Waits(name, "Dokumentet säger inte vilket slags dokument det är. Ange det med --kind.");
        }
        if (file.Document.Coverage.Missed.Count is > 0 and var missed && !given.Doubtful)
        {
            var lines = missed == 1 ? "En rad" : $"{missed.ToString(CultureInfo.InvariantCulture)} rader";
            return Waits(
                name,
                $"{lines} ser ut som tabellrader eller beslutspunkter men är inte förstådda. Se dem under Granska, eller godkänn "
                    + "ändå med --doubtful."
            );
        }
        var place = new DocumentPlace(null, board, kind, year);
        for (var attempt = 1; ; attempt++)
        {
            var document = await Stored(id);
            if (document.State != DocumentState.Waiting)
            {
                return Say(name, "har just behandlats av någon annan; inget ändrades");
            }
            try
            {
                await _imports.Accept(id, document.Version, place, _actor);
                break;
            }
            catch (StaleException) when (attempt < MostAttempts) { }
            catch (StaleException)
            {
                return Waits(name, "Någon annan ändrar samma uppgifter. Försök igen.");
            }
        }
        return Say(
            name,
            $"godkänd som {DocumentKinds.Name(place.Kind)} {year.ToString(CultureInfo.InvariantCulture)}, {board} "
                + $"({Severities.Count(file.Findings)})"
        );
    }

    private async Task<StoredDocument> Stored(Guid id)
    {
        await using var db = database.Open(municipality);
        return await db.Documents.SingleAsync(d => d.Id == id);
    }

    private static int Say(string name, string what)
    {
        Console.Out.WriteLine($"{name}: {what}");
        return CommandLine.Ok;
    }

    private static int Waits(string name, string why)
    {
        Console.Error.WriteLine($"{name}: {why} Dokumentet är inläst och väntar på granskning.");
        return CommandLine.Errors;
    }
}
