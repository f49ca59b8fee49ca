using System.Text;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>Pieces of text that have broken readers of text before.</summary>
internal static class Nasty
{
    /// <summary>The pieces that are text.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "\u0001",
        "\u001B[31m",
        "\u007F\u0085\u009F",
        "\u2028",
        "\u2029",
        "\u0301",
        "a\u030A",
        "\u0307\u0323s",
        "\u1100\u1161\u11A8",
        "\u0344",
        "\u212B\u2126\uFA1E",
        "\u0915\u093C",
        "e" + new string('\u0301', 500),
        "\uFEFF",
        "\u200B\u200D",
        "\u202E\u2066",
        "\uFFFE\uFFFF",
        "\U0001F600\uFE0F",
        "\uE000",
        "\uF0B7 ",
        "\u00AD",
        "-\u00AD",
        "\f",
        "\v",
        "99999999999999999999999999999999999999999999",
        "-79 228 162 514 264 337 593 543 950 335 mnkr",
        "9223372036854775807 tkr",
        "0,0000000000000000000000000000001 %",
        "1e400",
        "±999999999999999 %",
        "9999-99-99\t0000-00-00",
        "2024-02-30 2024-12-31",
        "99999999999999. ",
        "2147483648. Nämnden beslutar",
        new string('#', 2_000) + " ",
        "###### KF:s mål för verksamhetsområdet:",
        "KF:s inriktningsmål:\n",
        "Nämndmål:\n\nNämndmål:",
        string.Concat(Enumerable.Repeat("1.", 300)),
        "\nIndikator\tÅrsmål\tKF:s årsmål\tPeriodicitet\n",
        "\nAktivitet\tStartdatum\tSlutdatum\n",
        "\n| Indikator | Periodens utfall | Årsmål | Period |\n|---|---|---|---|\n",
        "\nmnkr\tBudget 2024\tUtfall 2024\tAvvikelse\nSumma\t1\t2\t3\nNetto\n",
        "Uppfylls helt",
        "Förväntat resultat",
        new string('|', 700),
        new string('\t', 700),
        new string('*', 900),
        new string('-', 300),
        string.Concat(Enumerable.Repeat("<b><i>", 200)),
        string.Concat(Enumerable.Repeat("<", 900)),
        string.Concat(Enumerable.Repeat("**a** ", 300)),
        new string('å', 60_000),
        "&#55296;&#0;&#x1F;&#xFFFF;&#1114112;",
        "&nbsp;&shy;&lt;b&gt;&amp;amp;",
        "a&#x301;&#776;",
        "a<b>\u0301</b>",
        "a**\u030A**",
        "a\u00AD\u0308",
        "<br/><p>",
        "\\|\\*\\",
    ];

    private static readonly byte[][] Pieces =
    [
        [0xED, 0xA0, 0x80], // a lone surrogate in UTF-8
        [0x00, 0xD8], // and in UTF-16
        [0xC0, 0x80],
        [0xFF],
        [0x00],
        .. Texts.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>A piece.</summary>
    public static byte[] Bytes(Random random) => Pieces[random.Next(Pieces.Length)];
}
