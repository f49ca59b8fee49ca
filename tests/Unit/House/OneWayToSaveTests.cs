using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>
/// Whatever is saved goes through Store/Changing, which asks whether it may and enters it in the log. What else saves is
/// listed, by file and with its reason, in ADR 0022. Asked of the compiled programs: no way of writing a call hides it.
/// </summary>
public sealed partial class OneWayToSaveTests
{
    private static readonly HashSet<string> Saving =
    [
        "SaveChanges",
        "SaveChangesAsync",
        "ExecuteUpdate",
        "ExecuteUpdateAsync",
        "ExecuteDelete",
        "ExecuteDeleteAsync",
        "ExecuteSql",
        "ExecuteSqlAsync",
        "ExecuteSqlRaw",
        "ExecuteSqlRawAsync",
        "ExecuteSqlInterpolated",
        "ExecuteSqlInterpolatedAsync",
        "ExecuteNonQuery",
        "ExecuteNonQueryAsync",
        "BeginBinaryImport",
        "BeginBinaryImportAsync",
        "AddMany",
    ];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void Only_the_files_that_the_decision_lists_save()
    {
        var listed = ListedIn()
            .Matches(File.ReadAllText(RepositoryRoot.Path("docs/adr/0022-one-way-to-save.md")))
            .Select(file => file.Groups[1].Value)
            .ToHashSet();
        var saving = Programs().SelectMany(FilesThatSave).ToHashSet();
        var (more, fewer) = (saving.Except(listed).Order(), listed.Except(saving).Order());
        Assert.True(
            saving.SetEquals(listed),
            $"save and are not listed: {string.Join(' ', more)}\nare listed and do not save: {string.Join(' ', fewer)}"
        );
    }

    // As they were built with the tests.
    private static IEnumerable<string> Programs() =>
        ((string[])["Core", "Documents", "Store", "Web", "Cli", "Reader"]).Select(project =>
            RepositoryRoot.Path($"src/{project}/bin/Release/net10.0/Styrkedja.{project}.dll")
        );

    private static IEnumerable<string> FilesThatSave(string program)
    {
        using var code = new PEReader(File.OpenRead(program));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(
            File.OpenRead(Path.ChangeExtension(program, ".pdb"))
        );
        var (reader, lines) = (code.GetMetadataReader(), symbols.GetMetadataReader());
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (
                method.RelativeVirtualAddress != 0
                && Called(code.GetMethodBody(method.RelativeVirtualAddress).GetILContent())
                    .Any(token => Saving.Contains(NameOf(reader, token)))
            )
            {
                yield return FileOf(lines, handle);
            }
        }
    }

    // The tokens of all methods that some code names.
    private static IEnumerable<EntityHandle> Called(ImmutableArray<byte> code)
    {
        for (var at = 0; at < code.Length; )
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var op = Codes[value];
            at += op.Size;
            if (op.OperandType == OperandType.InlineSwitch)
            {
                at += 4 + 4 * BitConverter.ToInt32(code.AsSpan()[at..]);
                continue;
            }
            if (op.OperandType is OperandType.InlineMethod)
            {
                yield return (EntityHandle)MetadataTokens.Handle(BitConverter.ToInt32(code.AsSpan()[at..]));
            }
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                _ => 4,
            };
        }
    }

    private static string NameOf(MetadataReader reader, EntityHandle method) =>
        method.Kind switch
        {
            HandleKind.MethodSpecification => NameOf(
                reader,
                reader.GetMethodSpecification((MethodSpecificationHandle)method).Method
            ),
            HandleKind.MemberReference => reader.GetString(
                reader.GetMemberReference((MemberReferenceHandle)method).Name
            ),
            _ => reader.GetString(reader.GetMethodDefinition((MethodDefinitionHandle)method).Name),
        };

    private static string FileOf(MetadataReader lines, MethodDefinitionHandle method)
    {
        var debug = lines.GetMethodDebugInformation(method);
        var document = debug.Document.IsNil
            ? debug.GetSequencePoints().First(point => !point.Document.IsNil).Document
            : debug.Document;
        var path = lines.GetString(lines.GetDocument(document).Name);
        return path[path.IndexOf("src/", StringComparison.Ordinal)..];
    }

    [GeneratedRegex(@"`(src/[\w/.]+\.cs)`")]
    private static partial Regex ListedIn();
}
