using System.Text;
using System.Text.Json;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;
using Styrkedja.Documents.Writing;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>What holds for the reading of any bytes.</summary>
internal static class ReadingLaws
{
    // What is carried takes as long to compare as the file takes to read: of so many files one, by chance.
    private const int CarriedInAll = 3;

    // Fields that join paragraphs, with a line feed between them.
    private static readonly HashSet<string> Joined = new(
        ["Description", "Analysis", "Comment"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Reads, interprets and writes bytes, and fails where a law is broken.</summary>
    /// <returns>True where the bytes were read, false where they were refused.</returns>
    public static bool Check(byte[] bytes)
    {
        if (!DocumentReader.TryRead(bytes, out var model, out var refusal))
        {
            Assert.Null(model);
            Assert.Matches("^[A-ZÅÄÖ][^\\p{C}]*[åäö][^\\p{C}]*\\.$", refusal.Message);
            Assert.NotEmpty(refusal.Code);
            return false;
        }
        Assert.Null(refusal);
        var document = Interpreter.Interpret(model);
        var lines = OneBlockEach(model);
        Assert.Equal(lines.Order(), document.Coverage.Classes.Keys.Order());
        if (model.Form is FileForm.Text or FileForm.Markdown)
        {
            NothingDropped(bytes, model, lines);
        }
        RecordWalk.Over(document, Storable, (name, place) => Within(name, place, model.LineCount));
        var file = DocumentFiles.Of("x", bytes, model, document);
        if (document.IsSteeringDocument && bytes.Length % CarriedInAll == 0)
        {
            CarriedLaws.Check(file);
        }
        using var json = new MemoryStream();
        DocumentJson.Write(json, model, document, file.Findings);
        using var parsed = JsonDocument.Parse(json.ToArray());
        JsonStorable("", parsed.RootElement);
        return true;
    }

    private static HashSet<int> OneBlockEach(DocumentModel model)
    {
        var seen = new HashSet<int>();
        foreach (var number in model.Blocks.SelectMany(Numbers))
        {
            Assert.InRange(number, 1, model.LineCount);
            Assert.True(seen.Add(number), $"Line {number} is in two blocks.");
        }
        return seen;
    }

    private static IEnumerable<int> Numbers(Block block) =>
        block switch
        {
            HeadingBlock heading => heading.Line.Numbers,
            ParagraphBlock paragraph => paragraph.TextLines.SelectMany(l => l.Numbers),
            ListItemBlock item => item.TextLines.SelectMany(l => l.Numbers),
            // The sum of a table may stand on the line of its last row: then two rows follow each other on one line.
            TableBlock table => table.Rows.SelectMany(
                (r, i) => i > 0 && SharesLine(table.Rows[i - 1], r) ? [] : r.Numbers
            ),
            _ => [block.Lines.First],
        };

    private static bool SharesLine(Row row, Row next) =>
        row.Numbers is [var one] && next.Numbers is [var other] && one == other;

    private static void NothingDropped(byte[] bytes, DocumentModel model, HashSet<int> lines)
    {
        var visible = VisibleLines.Of(bytes);
        Assert.Equal(visible.Count, model.LineCount);
        Assert.Empty(visible.Certain.Except(lines));
        Assert.Empty(lines.Except(visible.Possible));
    }

    private static void Within(string name, SourceLines place, int count)
    {
        Assert.True(
            place.First >= 1 && place.First <= place.Last && place.Last <= count,
            $"{name}: {place} of {count}"
        );
    }

    private static void JsonStorable(string name, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    JsonStorable(property.Name, property.Value);
                }
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    JsonStorable(name, item);
                }
                break;
            case JsonValueKind.String:
                Storable(name, element.GetString()!);
                break;
        }
    }

    private static void Storable(string name, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                Assert.True(char.IsSurrogatePair(text, i), $"{name}: lone surrogate at {i} of {Shown(text)}");
                i++;
            }
            else if (char.IsControl(text[i]))
            {
                Assert.True(text[i] == '\n' && Joined.Contains(name), $"{name}: control at {i} of {Shown(text)}");
            }
        }
        Assert.True(text.IsNormalized(NormalizationForm.FormC), $"{name}: not NFC: {Shown(text)}");
    }

    private static string Shown(string text) => JsonSerializer.Serialize(text.Length > 200 ? text[..200] : text);
}
