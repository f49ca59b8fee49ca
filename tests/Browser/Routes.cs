using System.Text.RegularExpressions;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>The routes of the web program, and where on the sample municipality each can be seen.</summary>
internal static partial class Routes
{
    private const string Board = "/{municipality}/{board}/{year:int}";
    private const string Lindvik = "/lindvik/sodra-lindviks/2024";
    private const string School = "/lindvik/lindviks-forskole-och-skolnamnd/2026";

    /// <summary>
    /// Template and address. A new page needs its line here, and is then looked at by axe. <see cref="SampleDocuments"/>
    /// fills in what depends on the data.
    /// </summary>
    public static IReadOnlyList<(string Template, string Address)> Examples { get; } =
    [
        ("/kommuner", "/kommuner"),
        ("/hjalp/{name?}", "/hjalp"),
        ("/hjalp/{name?}", "/hjalp/forsta-stegen"),
        ("/hjalp/{name?}", "/hjalp/lasa-in"),
        ("/hjalp/{name?}", "/hjalp/folja-kedjan"),
        ("/hjalp/{name?}", "/hjalp/ekonomin"),
        ("/hjalp/{name?}", "/hjalp/iakttagelser"),
        ("/hjalp/{name?}", "/hjalp/ordlista"),
        ("/fel", "/fel"), // the page that every refusal ends on; asked for by itself it says that nothing is there
        ("/tillganglighet", "/tillganglighet"),
        ("/kommuner/ny", "/kommuner/ny"),
        ("/konto", "/konto"),
        ("/konto/forsta", "/konto/forsta?kod=x"),
        ("/konto/glomt", "/konto/glomt"),
        ("/konto/inbjudningar", "/konto/inbjudningar"),
        ("/konto/kod-app", "/konto/kod-app"),
        ("/konto/logga-in", "/konto/logga-in"), // by one who has not logged in
        ("/konto/logga-ut", "/konto/logga-ut"),
        ("/konto/losenord", "/konto/losenord?kod=x"),
        ("/administration/jobb", "/administration/jobb"),
        ("/administration/jobb", "/administration/jobb?alla=ja&startat=send-mail"),
        ("/{municipality}", "/lindvik"),
        ("/{municipality}/min-sida", "/lindvik/min-sida"),
        ("/{municipality}/organisation", "/lindvik/organisation"),
        ("/{municipality}/organisation", "/lindvik/organisation?datum=2022-12-31"),
        ("/{municipality}/organisation", "/lindvik/organisation?datum=2010-01-01"),
        ("/{municipality}/organisation/ny", "/lindvik/organisation/ny"),
        ("/{municipality}/organisation/sla-ihop", "/lindvik/organisation/sla-ihop?koder=K100"),
        ("/{municipality}/organisation/tabell", "/lindvik/organisation/tabell"),
        ("/{municipality}/organisation/{id:guid}", "/lindvik/organisation/{unit}"),
        ("/{municipality}/organisation/{id:guid}", "/lindvik/organisation/{merged-board}"),
        ("/{municipality}/organisation/{id:guid}/andra", "/lindvik/organisation/{unit}/andra"),
        ("/{municipality}/organisation/{id:guid}/andelar", "/lindvik/organisation/{unit}/andelar"),
        ("/{municipality}/organisation/{id:guid}/dela", "/lindvik/organisation/{unit}/dela"),
        ("/{municipality}/organisation/{id:guid}/uppgifter", "/lindvik/organisation/{unit}/uppgifter"),
        ("/{municipality}/organisation/{id:guid}/ar", "/lindvik/organisation/{board}/ar"),
        ("/{municipality}/personer", "/lindvik/personer"),
        ("/{municipality}/personer/ny", "/lindvik/personer/ny"),
        ("/{municipality}/personer/{id:guid}", "/lindvik/personer/{person}"),
        ("/{municipality}/personer/{id:guid}/konto", "/lindvik/personer/{person}/konto"),
        ("/{municipality}/personer/{id:guid}/ta-bort", "/lindvik/personer/{person}/ta-bort"),
        ("/{municipality}/behorigheter", "/lindvik/behorigheter"),
        ("/{municipality}/installningar", "/lindvik/installningar?andra=tolerans"),
        ("/{municipality}/installningar/indikatorer/{slug}", "/lindvik/installningar/indikatorer/sjukfranvaro"),
        ("/{municipality}/installningar/indikatornamn", "/lindvik/installningar/indikatornamn"),
        ("/{municipality}/indikatorkatalog", "/lindvik/indikatorkatalog"),
        ("/{municipality}/indikatorkatalog", "/lindvik/indikatorkatalog?q=xyzzy"),
        (Board + "/indikatorer/{slug}/ratta", Lindvik + "/indikatorer/sjukfranvaro/ratta?period=2024VB&uppgift=utfall"),
        ("/{municipality}/logg", "/lindvik/logg"),
        ("/{municipality}/logg", "/lindvik/logg?vad=person.&om=konton&fran=2030-01-01"),
        ("/{municipality}/sok", "/lindvik/sok"),
        ("/{municipality}/sok", "/lindvik/sok?q=förskola"),
        ("/{municipality}/sok", "/lindvik/sok?q=a&namnd=sodra-lindviks&ar=2024&sida=2"),
        ("/{municipality}/sok", "/lindvik/sok?q=mål&sida=50"),
        ("/{municipality}/sok", "/lindvik/sok?q=xyzzy"),
        ("/{municipality}/kalla/{sha}", "/lindvik/kalla/{source}"),
        ("/{municipality}/kalla/{sha}", "/lindvik/kalla/{source}?rad=16&till=18"),
        ("/{municipality}/kalla/{sha}", "/lindvik/kalla/{waiting-source}"),
        ("/{municipality}/granska", "/lindvik/granska"),
        ("/{municipality}/granska", "/lindvik/granska?nya=2"),
        ("/{municipality}/granska/{id:guid}/las-om", "/lindvik/granska/{waiting}/las-om"),
        ("/{municipality}/granska/{id:guid}/iakttagelse/{position:int}", "/lindvik/granska/{accepted}/iakttagelse/0"),
        (
            "/{municipality}/granska/{id:guid}/ratta/{part}/{first:int}/{last:int}/{nth:int}",
            "/lindvik/granska/{waiting}/ratta/dokument/0/0/0"
        ),
        ("/{municipality}/granska/{id:guid}/lar", "/lindvik/granska/{waiting}/lar?rad=20"),
        ("/{municipality}/granska/ord", "/lindvik/granska/ord"),
        ("/{municipality}/granska/{id:guid}/ta-tillbaka", "/lindvik/granska/{accepted}/ta-tillbaka"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{replacing}"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}?del=iakttagelser&rad=115&till=115"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}?del=otolkade"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}?del=mal"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}?del=indikatorer"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}?del=aktiviteter"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}?del=tabeller"),
        ("/{municipality}/granska/{id:guid}", "/lindvik/granska/{waiting}?del=beslut"),
        (Board, Lindvik),
        (Board, Lindvik + "?dokument=plan"),
        (Board, Lindvik + "?dokument=t2"),
        (Board + "/mal", Lindvik + "/mal"),
        (Board + "/mal", Lindvik + "/mal?dokument=plan"),
        (Board + "/mal/{code}/{number:int?}", Lindvik + "/mal/1"),
        (Board + "/mal/{code}/{number:int?}", Lindvik + "/mal/1.2"),
        (Board + "/mal/{code}/{number:int?}", Lindvik + "{board-goal}"),
        (Board + "/mal/{code}/{number:int?}", Lindvik + "{board-goal}?dokument=plan"),
        (Board, School), // open, and nothing printed of it
        (Board + "/plan", School + "/plan"),
        (Board + "/plan", Lindvik + "/plan"), // where none is begun
        (Board + "/plan/fullmaktige", School + "/plan/fullmaktige"), // what is in force is taken in already
        (Board + "/plan/vag", School + "/plan/vag"),
        (Board + "/plan/nasta-ar", "/lindvik/lindviks-kommunfullmaktige/2026/plan/nasta-ar"),
        (Board + "/plan/forslag", School + "/plan/forslag"),
        (Board + "/plan/kontroll", School + "/plan/kontroll"),
        (Board + "/plan/dokument", School + "/plan/dokument"),
        (Board + "/plan/beslut", School + "/plan/beslut"),
        (Board + "/plan/ny", School + "/plan/ny?slag=aktivitet&under={plan-goal}"),
        (Board + "/plan/ny", School + "/plan/ny?slag=mal&niva=namnd"),
        (Board + "/plan/mal/{item:guid}", School + "/plan/mal/{plan-goal}"),
        (Board + "/plan/mal/{item:guid}", School + "/plan/mal/{plan-council-goal}"),
        (Board + "/plan/andra/{item:guid}", School + "/plan/andra/{plan-goal}"),
        (Board + "/plan/andra/{item:guid}", School + "/plan/andra/{plan-indicator}"),
        (Board + "/indikatorer", Lindvik + "/indikatorer"),
        (Board + "/indikatorer", Lindvik + "/indikatorer?dokument=plan&agare=kf&mal=1"),
        (Board + "/indikatorer", Lindvik + "/indikatorer?q=xyzzy"),
        (Board + "/indikatorer/{slug}", Lindvik + "/indikatorer/{indicator}"),
        (Board + "/indikatorer/{slug}", Lindvik + "/indikatorer/{shared-indicator}"),
        (Board + "/aktiviteter", Lindvik + "/aktiviteter"),
        (Board + "/aktiviteter", Lindvik + "/aktiviteter?vy=tidslinje"),
        (Board + "/aktiviteter", Lindvik + "/aktiviteter?q=xyzzy"),
        (Board + "/ekonomi", Lindvik + "/ekonomi"),
        (Board + "/ekonomi", Lindvik + "/ekonomi?dokument=plan"),
        (Board + "/ekonomi/{table:int}", Lindvik + "/ekonomi/1"),
        (Board + "/ekonomi/{table:int}", Lindvik + "/ekonomi/2?dokument=plan"),
        (Board + "/ekonomi/{table:int}", Lindvik + "/ekonomi/9?dokument=vb"),
        (Board + "/iakttagelser", Lindvik + "/iakttagelser"),
        (Board + "/iakttagelser", Lindvik + "/iakttagelser?grad=fel"),
        (Board + "/iakttagelser", Lindvik + "/iakttagelser?dokument=vb&lage=forklarad"),
        (Board + "/iakttagelser", Lindvik + "/iakttagelser?dokument=plan&kontroll=decision-vs-table"),
        (Board + "/dokument", Lindvik + "/dokument"),
        (Board + "/dokument/{kind}", Lindvik + "/dokument/plan"),
        (Board + "/dokument/{kind}", Lindvik + "/dokument/plan{chapter}"),
    ];

    /// <summary>
    /// The addresses that axe looks at by every rule in every look: forms, tables, charts, texts, and what folds. All the
    /// others by every rule in the light, and by what a look can change in each of the others.
    /// </summary>
    public static IReadOnlyList<string> InEveryLook { get; } =
    [
        "/hjalp/folja-kedjan",
        "/lindvik/granska/{waiting}",
        "/lindvik/organisation/{unit}",
        Lindvik,
        Lindvik + "/indikatorer",
        Lindvik + "/ekonomi",
    ];

    /// <summary>Template, address and where it leads: what shows no page of its own.</summary>
    public static IReadOnlyList<(string Template, string Address, string Target)> Redirects { get; } =
    [
        // Half of a log-in: nothing to see for one who is in. AccountJourneyTests look at it.
        ("/konto/kod", "/konto/kod", "/"),
        ("/", "/", "/lindvik/min-sida"),
        ("/{municipality}/min-sida/folj", "/lindvik/min-sida/folj", "/lindvik/min-sida"),
        ("/{municipality}/byt", "/lindvik/byt?namnd=sodra-lindviks&ar=2024", Lindvik),
        (
            "/{municipality}/byt",
            "/lindvik/byt?namnd=sodra-lindviks&ar=2019&sida=mal",
            "/lindvik/sodra-lindviks/2023/mal"
        ),
        ("/{municipality}/{board}", "/lindvik/sodra-lindviks", Lindvik),
    ];

    /// <summary>The templates, as the program itself lists them.</summary>
    public static IReadOnlyList<string> Templates()
    {
        var answer = WebProgram.Run("--routes");
        Assert.True(answer.ExitCode == 0, answer.Error);
        return [.. answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Rooted)];
    }

    /// <summary>Whether an address, without its query, has the form of a template.</summary>
    public static bool Fits(string template, string address)
    {
        // Part by part: {name} is any, {name?} any or none, {*name} and {**name} the rest.
        var form = string.Concat(Rooted(template).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Form));
        return Regex.IsMatch(SampleDocuments.Filled(address).Split('?')[0].TrimEnd('/'), $"^{form}$");
    }

    /// <summary>Whether an address is of a template that has an example.</summary>
    public static bool IsListed(string address) => Examples.Any(e => Fits(e.Template, address));

    /// <summary>Whether an address is of a page, or leads to one.</summary>
    public static bool IsKnown(string address) => IsListed(address) || Redirects.Any(r => r.Address == address);

    private static string Form(string part) =>
        part.StartsWith("{*", StringComparison.Ordinal) ? "(/.*)?"
        : part.StartsWith('{') && part.EndsWith("?}", StringComparison.Ordinal) ? "(/[^/]+)?"
        : "/" + string.Concat(Parameter().Split(part).Select((p, i) => i % 2 == 0 ? Regex.Escape(p) : "[^/]+"));

    // Without a slash in front, as routing has them, or with one.
    private static string Rooted(string template) => "/" + template.Trim().TrimStart('/');

    [GeneratedRegex("({[^}]*})")]
    private static partial Regex Parameter();
}
