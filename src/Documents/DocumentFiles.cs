using System.Diagnostics.CodeAnalysis;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Documents;

/// <summary>The whole way from the bytes of a stranger's file to records that can be kept.</summary>
public static class DocumentFiles
{
    /// <summary>Reads, interprets and proof-reads a file.</summary>
    /// <param name="name">What the person calls it; only kept, never a path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">What it holds.</param>
    /// <param name="refusal">Why it is not taken.</param>
    /// <param name="taught">Words of its municipality; null for none.</param>
    /// <returns>False where the file is refused; nothing is thrown for any bytes.</returns>
    public static bool TryRead(
        string name,
        byte[] bytes,
        [NotNullWhen(true)] out DocumentFile? file,
        [NotNullWhen(false)] out Refusal? refusal,
        IReadOnlyCollection<TaughtWord>? taught = null
    )
    {
        file = null;
#pragma warning disable RS0030 // whoever calls this is asked
        if (!DocumentReader.TryRead(bytes, out var model, out refusal))
#pragma warning restore RS0030
        {
            return false;
        }
        var document = Interpreter.Interpret(model, taught);
        if (!document.IsSteeringDocument)
        {
            refusal = Refusals.Without(document);
            return false;
        }
        file = Of(name, bytes, model, document);
        return true;
    }

    /// <summary>What a file holds that has been read and interpreted; it is proof-read here.</summary>
    internal static DocumentFile Of(string name, byte[] bytes, DocumentModel model, SteeringDocument document) =>
        new()
        {
            Name = name,
            Bytes = bytes,
            Sha256 = model.Sha256,
            Reader = Version,
            Form = model.Form,
            Lines = [.. Enumerable.Range(1, model.LineCount).Select(number => model.Printed[number])],
            Blocks = [.. model.Blocks.Select(block => new DocumentBlock(KindOf(block), block.Lines))],
            Document = document,
            Findings = ProofReading.Of(document, FieldVocabulary.BudgetAreas, FieldVocabulary.Definitions),
        };

    /// <summary>The version of the program that reads: "0.1.0".</summary>
    public static string Version { get; } =
        typeof(DocumentFiles).Assembly.GetName().Version?.ToString(3)
        ?? throw new InvalidOperationException("The assembly has no version.");

    private static BlockKind KindOf(Block block) =>
        block switch
        {
            HeadingBlock => BlockKind.Heading,
            ListItemBlock => BlockKind.ListItem,
            TableBlock => BlockKind.Table,
            FurnitureBlock => BlockKind.Furniture,
            OversizedBlock => BlockKind.Oversized,
            ParagraphBlock => BlockKind.Paragraph,
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
        };
}
