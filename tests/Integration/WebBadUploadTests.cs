using System.Net;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>Files that strangers bring: what cannot be read is refused in a sentence, the rest waits.</summary>
[Trait("Speed", "Slow")]
public sealed class WebBadUploadTests
{
    private static readonly string[] Bad =
    [
        "empty",
        "RTF",
        "a picture",
        "recipe",
        "larger than 20 MB",
        "20 MB of headings",
        "20 MB of random bytes",
        "zip bomb of blanks",
        "encrypted docx",
        "truncated docx",
        "encrypted PDF",
        "truncated PDF",
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)] // nothing of it is saved
    public async Task What_cannot_be_read_is_refused_and_the_rest_waits(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var kept = 0;
        foreach (var name in Bad)
        {
            var bad = BadFile.All[name];
            var file = $"{name.Replace(' ', '-')}.{bad.Ending}";
            kept++;
            var page = await Upload(server, (file, bad.Make()), ("bra.txt", Plan($"Lindviks {kept} nämnd")));
            Assert.True(page.Status == HttpStatusCode.OK, $"{name} answered {page.Status}: {page.Text}");
            var error = Assert.Single(page.Document.QuerySelectorAll(".error-summary li")).TextContent;
            Assert.StartsWith(file + ": ", error, StringComparison.Ordinal);
            // The largest may also be more than the reader's process may take.
            Assert.True(bad.IsRefusedBy(error) || BadFile.IsTooHeavy(error), error);
            Assert.EndsWith(".", error, StringComparison.Ordinal);
            Assert.Contains("1 dokument väntar", page.Text, StringComparison.Ordinal);
            Assert.Equal(kept, (await Waiting(server)).Count);
        }
    }
}
