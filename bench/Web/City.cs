using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Bench.Web;

/// <summary>
/// A city to measure on: 44 boards with a document of each of 7 years, made from the samples by other names and years.
/// Nothing in it is drawn at random, so that it is the same every time.
/// </summary>
internal static partial class City
{
    private const int Boards = 44;
    private const int FirstYear = 2018;
    private const int Years = 7;

    private static readonly string[] Beginnings =
    [
        "Alm",
        "Björk",
        "Dal",
        "Ek",
        "Furu",
        "Gran",
        "Hassel",
        "Järn",
        "Klipp",
        "Löv",
        "Mal",
    ];

    private static readonly string[] Endings = ["by", "torp", "vik", "näs"];

    /// <summary>Fills an empty database.</summary>
    /// <param name="place">The database.</param>
    /// <param name="samples">The folder of the samples.</param>
    public static async Task Fill(string place, string samples)
    {
        await using var database = Database.At(place);
        await database.Migrate(TimeProvider.System);
        var program = new Actor(Guid.Empty, Actor.Program);
        var city = (await Municipalities.Enter(database, "Provköpings kommun", program, Permissions.OfCommandLine)).Id;
        var actor = program with { Person = city };
        var imports = new DocumentImports(database, city, Permissions.OfCommandLine);
        var texts = Directory
            .GetFiles(samples, "lindvik-*.txt")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToArray();
        var made = 0;
        for (var board = 0; board < Boards; board++)
        {
            for (var year = FirstYear; year < FirstYear + Years; year++)
            {
                var file = Make(texts[(board + year) % texts.Length], PlaceName(board), year);
                var received = await imports.Receive(file, actor);
                var to = new DocumentPlace(null, $"{PlaceName(board)} nämnd", file.Document.Kind, year);
                await imports.Accept(received.Document, 0, to, actor);
                made++;
            }
        }
        // One that waits, for the review to be measured too.
        await imports.Receive(Make(texts[0], "Väntevik", FirstYear + Years), actor);
        Console.WriteLine($"{made.ToString(CultureInfo.InvariantCulture)} dokument godkända");
    }

    private static string PlaceName(int board) =>
        Beginnings[board % Beginnings.Length] + Endings[board / Beginnings.Length];

    private static DocumentFile Make(string sample, string name, int year)
    {
        var own = int.Parse(Year().Match(sample).Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var text = Year()
            .Replace(
                sample.Replace("Lindvik", name, StringComparison.Ordinal),
                match =>
                    (int.Parse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture) - own + year).ToString(
                        CultureInfo.InvariantCulture
                    )
            );
        return DocumentFiles.TryRead($"{name}-{year}.txt", Encoding.UTF8.GetBytes(text), out var file, out var refusal)
            ? file
            : throw new InvalidDataException(refusal.Message);
    }

    [GeneratedRegex(@"\b20[12][0-9]\b")]
    private static partial Regex Year();
}
