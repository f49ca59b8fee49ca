using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>Invented documents of one or two sections, read as a file is.</summary>
internal static class ProseDocument
{
    /// <summary>The name of the check.</summary>
    public const string Check = "text-vs-table";

    /// <summary>The budget of an area in a plan of 2024: net 251,0 after 243,1.</summary>
    public const string Plan = """
        # Verksamhetsplan 2024 för Lindviks områdesnämnd

        ## Redovisning av ekonomi

        ### Äldreomsorg

        | Äldreomsorg (mnkr) | VP 2024 | VP 2023 |
        |---|---|---|
        | Kostnader | 325,7 | 316,2 |
        | Intäkter | -74,7 | -73,1 |
        | **Netto** | **251,0** | **243,1** |

        """;

    /// <summary>The year of an area in a report of 2024: a surplus of 1,4, after transfers a deficit of 0,6.</summary>
    public const string Report = """
        # Verksamhetsberättelse 2024 för Lindviks områdesnämnd

        ## Redovisning av ekonomi

        ### Äldreomsorg

        | Äldreomsorg (mnkr) | Budget 2024 | Bokslut 2024 | Avvikelse 2024 | Bokslut 2023 |
        |---|---|---|---|---|
        | Kostnader | 325,7 | 322,1 | 3,6 | 316,2 |
        | Intäkter | -74,7 | -72,5 | -2,2 | -73,1 |
        | Netto före resultatöverföringar | 251,0 | 249,6 | 1,4 | 243,1 |
        | Netto efter resultatöverföringar | 251,0 | 251,6 | -0,6 | 243,9 |

        """;

    /// <summary>What the check finds in a document that goes on with some text.</summary>
    public static List<Finding> Find(string document, string text) => Record.Find(Check, Read(document + "\n" + text));

    /// <summary>A Markdown text as records.</summary>
    public static SteeringDocument Read(string text) => RealDocuments.Interpret(Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>Fails unless there is one finding with these numbers, in the last line that is not empty.</summary>
    public static Finding One(string document, string text, string expected, string found)
    {
        var finding = Assert.Single(Find(document, text));
        Assert.Equal((expected, found), (finding.Expected, finding.Found));
        Assert.Equal((document + "\n" + text).Split('\n').Length, finding.Lines.Last);
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        return finding;
    }
}
