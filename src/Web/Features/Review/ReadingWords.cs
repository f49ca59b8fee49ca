using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Web.Components;
using Styrkedja.Web.Features.Indicators;

namespace Styrkedja.Web.Features.Review;

/// <summary>The parts and fields of what is read, in Swedish words; a test holds them against the records.</summary>
internal static class ReadingWords
{
    private static readonly Dictionary<string, string> s_parts = new(StringComparer.Ordinal)
    {
        [""] = "dokumentet",
        [nameof(SteeringDocument.Decisions)] = "beslutspunkter",
        [nameof(SteeringDocument.Goals)] = "mål",
        [nameof(SteeringDocument.Indicators)] = "indikatorer",
        [nameof(SteeringDocument.Activities)] = "aktiviteter",
        [nameof(SteeringDocument.Sections)] = "kapitel",
        [nameof(SteeringDocument.Tables)] = "tabeller",
        [nameof(SteeringDocument.ResultUnits)] = "resultatenheter",
        [nameof(SteeringDocument.Coverage)] = "rader",
    };

    /// <summary>The fields that have words.</summary>
    internal static IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Ambiguous"] = "osäkerhet",
            ["Amount"] = "belopp",
            ["Amounts"] = "belopp",
            ["Analysis"] = "analys",
            ["AnalysisLines"] = "analysens rader",
            ["Area"] = "verksamhetsområde",
            ["Board"] = "nämnd",
            ["BoardGoal"] = "nämndmål",
            ["Cells"] = "celler",
            ["Code"] = "kod",
            ["CodePrinted"] = "om koden är tryckt",
            ["Columns"] = "kolumner",
            ["Comment"] = "kommentar",
            ["CouncilTarget"] = "KF:s årsmål",
            ["Description"] = "beskrivning",
            ["Deviation"] = "avvikelse",
            ["Direction"] = "riktning",
            ["DirectionSource"] = "riktningens källa",
            ["End"] = "slut",
            ["ExpectedResults"] = "förväntade resultat",
            ["Forecast"] = "prognos",
            ["FundIn"] = "fond in",
            ["FundOut"] = "fond ut",
            ["Goal"] = "mål",
            ["GrossBudget"] = "bruttobudget",
            ["Group"] = "grupp",
            ["Kind"] = "slag",
            ["Label"] = "rad",
            ["Lead"] = "ansvarig",
            ["Level"] = "nivå",
            ["LineClass"] = "tolkas som",
            ["Lines"] = "rader",
            ["Meanings"] = "kolumnernas betydelse",
            ["Men"] = "män/pojkar",
            ["Name"] = "namn",
            ["Notes"] = "noter",
            ["Number"] = "nummer",
            ["Outcome"] = "utfall",
            ["Owner"] = "ägare",
            ["Paragraphs"] = "stycken",
            ["Participants"] = "deltar",
            ["Period"] = "period",
            ["Periodicity"] = "periodicitet",
            ["Previous"] = "utfall året före",
            ["Reason"] = "varför inget resultat",
            ["Result"] = "resultat",
            ["Rows"] = "rader",
            ["Start"] = "start",
            ["Status"] = "status",
            ["StatusSource"] = "statusens källa",
            ["Target"] = "årsmål",
            ["Text"] = "text",
            ["Title"] = "titel",
            ["Total"] = "om raden är en summa",
            ["Unit"] = "enhet",
            ["Value"] = "tal",
            ["Women"] = "kvinnor/flickor",
            ["Year"] = "år",
        };

    /// <summary>A part of the document.</summary>
    public static string Part(string part) => s_parts.GetValueOrDefault(part, part);

    /// <summary>A field; nothing for a record that only one of the readings has.</summary>
    public static string Field(string? field) => field is null ? "" : Fields.GetValueOrDefault(field, field);

    /// <summary>What a reading says: "finns inte" of a record that it does not have.</summary>
    public static string Value(string? field, string? value, bool isThere) =>
        value is null
            ? isThere
                ? "–"
                : "finns inte"
            : field is null
                ? "finns"
                : value.Length == 0
                    ? "tomt"
                    : field switch
                    {
                        nameof(LineClass) when Enum.TryParse<LineClass>(value, out var line) => Name(line),
                        "Status" when Enum.TryParse<IndicatorStatus>(value, out var status) => StatusMark
                            .Of(status)
                            .Word,
                        "Owner" when Enum.TryParse<Owner>(value, out var owner) => Owners.Name(owner),
                        "Direction" when Enum.TryParse<Direction>(value, out var way) => IndicatorWords.Name(way),
                        "DirectionSource" when Enum.TryParse<DirectionSource>(value, out var source) =>
                            IndicatorWords.Name(source),
                        "Kind" when Enum.TryParse<DocumentKind>(value, out var kind) => DocumentKinds.Name(kind),
                        _ when bool.TryParse(value, out var isSo) => isSo ? "ja" : "nej",
                        _ => value,
                    };

    private static string Name(LineClass line) =>
        line switch
        {
            LineClass.Unclassified => "inte förstådd",
            LineClass.Cover => "försättssida",
            LineClass.Decision => "beslutspunkt",
            LineClass.Contents => "innehållsförteckning",
            LineClass.Appendix => "bilageförteckning",
            LineClass.Heading => "rubrik",
            LineClass.Goal => "mål",
            LineClass.Field => "fält i ett mål",
            LineClass.Status => "bedömning",
            LineClass.ExpectedResult => "förväntat resultat",
            LineClass.Prose => "löpande text",
            LineClass.IndicatorTable => "indikatortabell",
            LineClass.ActivityTable => "aktivitetstabell",
            LineClass.Table => "tabell",
            LineClass.Note => "not",
            LineClass.Furniture => "sidhuvud eller sidfot",
            LineClass.Signature => "underskrift",
        };
}
