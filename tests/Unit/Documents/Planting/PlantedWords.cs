namespace Styrkedja.Unit.Documents.Planting;

/// <summary>The wordings of planted faults.</summary>
internal static class PlantedWords
{
    /// <summary>What a template leaves.</summary>
    public static readonly string[] Unfilled =
    [
        "Kostnaden beräknas till xx mnkr.",
        "Ansvarig är [namn].",
        "Beslutet fattades 20xx-xx-xx.",
        "Antalet platser är XXX.",
        "Se bilaga x.",
        "Andelen är xx procent av alla.",
        "TODO: skriv om sommarens arbete.",
        "Klicka här för att ange text.",
        "Mötet hölls åååå-mm-dd.",
        "[Skriv en sammanfattning här]",
        "Lorem ipsum dolor sit amet.",
        "Enheten har ??? medarbetare.",
    ];

    /// <summary>Letters of other alphabets that look the same.</summary>
    public static readonly (char Latin, char Other)[] Alike =
    [
        ('a', '\u0430'),
        ('e', '\u0435'),
        ('o', '\u043E'),
        ('p', '\u0440'),
        ('c', '\u0441'),
        ('x', '\u0445'),
        ('A', '\u0410'),
        ('o', '\u03BF'),
    ];

    /// <summary>That a value rests on few answers.</summary>
    public static readonly string[] FewAnswers =
    [
        "Endast fyra personer svarade på enkäten.",
        "Enkäten besvarades av bara tre svarande.",
        "Totalt svarade 18 personer, varav fyra kvinnor.",
        "Bara 3 svar kom in.",
        "Tre brukare har svarat.",
        "Enbart två enkätsvar lämnades.",
    ];

    /// <summary>That a picture or table follows.</summary>
    public static readonly string[] Pictures =
    [
        "Diagrammet nedan visar utvecklingen.",
        "Tabellen nedan visar antalet platser.",
        "Bilden nedan visar hur ansvaret är fördelat.",
        "Utvecklingen framgår av figuren nedan.",
    ];
}
