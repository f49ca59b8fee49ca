using System.Reflection;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;

namespace Styrkedja.Unit.House;

/// <summary>What is banned exists: a name that nothing has bans nothing, and nobody is told.</summary>
public sealed class BannedSymbolsTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(object).Assembly,
        typeof(System.Diagnostics.Process).Assembly,
        typeof(SteeringDocument).Assembly,
        typeof(DocumentFiles).Assembly,
    ];

    [Theory]
    [InlineData("BannedSymbols.txt")]
    [InlineData("src/BannedSymbols.Programs.txt")]
    public void Every_banned_symbol_exists(string file)
    {
        var symbols = File.ReadLines(RepositoryRoot.Path(file)).Select(line => line.Split(';')[0]).ToList();
        Assert.NotEmpty(symbols);
        Assert.DoesNotContain(symbols, symbol => !Exists(symbol));
    }

    [Theory]
    [InlineData("P:System.DateTime.Then")]
    [InlineData("T:System.Diagnostics.ProcessStart")]
    [InlineData("M:System.Double.Parse(System.String@)")]
    [InlineData("M:System.Double.Parse")]
    public void One_that_does_not_is_found(string symbol) => Assert.False(Exists(symbol));

    private static bool Exists(string symbol)
    {
        var (kind, name) = (symbol[0], symbol[2..].Split('(')[0]);
        if (kind == 'T')
        {
            return TypeOf(name) is not null;
        }
        return TypeOf(name[..name.LastIndexOf('.')]) is { } type && type.GetMembers().Any(m => Id(type, m) == symbol);
    }

    private static Type? TypeOf(string name) =>
        Assemblies.Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    // As the compiler writes it in documentation.
    private static string Id(Type type, MemberInfo member) =>
        member switch
        {
            PropertyInfo => $"P:{type.FullName}.{member.Name}",
            FieldInfo => $"F:{type.FullName}.{member.Name}",
            MethodBase method => $"M:{type.FullName}.{member.Name}{Parameters(method)}",
            _ => "",
        };

    private static string Parameters(MethodBase method) =>
        method.GetParameters() is { Length: > 0 } all
            ? $"({string.Join(',', all.Select(p => Name(p.ParameterType)))})"
            : "";

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!) + "@"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType
            ? $"{type.Namespace}.{type.Name.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}"
        : type.FullName ?? type.Name;
}
