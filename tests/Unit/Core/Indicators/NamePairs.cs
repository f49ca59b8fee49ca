namespace Styrkedja.Unit.Core.Indicators;

/// <summary>
/// Names of indicators as plans print them, two a line. Those of <see cref="One"/> were printed in two ways or are the same
/// with other endings; those of <see cref="Two"/> stand in one document (and so are two), are kept apart by R36, or differ in
/// the one word that tells.
/// </summary>
internal static class NamePairs
{
    /// <summary>Two ways to print one name.</summary>
    public static IReadOnlyList<(string One, string Other)> One { get; } =
        Of(
            """
            Andel avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från hyresvärden | Andel avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från hyresvärderna
            Andel brukare inom socialpsykiatri som inte upplever diskriminering | Andel brukare inom socialpsykiatrin som inte upplever diskriminering
            Andelen nöjda omsorgstagare i dagverksamhet | Andel nöjda omsorgstagare i dagverksamhet
            Andel av personalkostnader inom socialtjänstens myndighetsutövning som är för externa konsulter | Andelen av personalkostnader inom socialtjänstens myndighetsutövning som är för externa konsulter
            Andel avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från hyresvärden | Andelen avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från hyresvärden
            Andel avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från hyresvärderna | Andelen avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från hyresvärderna
            Andel avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från kronofogdemyndigheten | Andelen avhysningar som kunnat avvärjas efter inkommet meddelande till förvaltningen från kronofogdemyndigheten
            Andel avslutade bygg- och anläggningsentreprenader där varor miljöbedömts och loggats i Byggvarubedömningen | Andelen avslutade bygg- och anläggningsentreprenader där varor miljöbedömts och loggats i Byggvarubedömningen
            Andel barn och unga som bedömts ha skyddsbehov och som inte fått vänta på placering | Andelen barn och unga som bedömts ha skyddsbehov och som inte fått vänta på placering
            Andel barn och unga som åter blir föremål för anmälan/ansökan efter avslutad utredning | Andelen barn och unga som åter blir föremål för anmälan/ansökan efter avslutad utredning
            Andel barn och ungdomar som deltar i idrottsaktiviteter på fritiden | Andel barn och ungdomar som deltar i idrottsaktiviteter på fritid
            Andel barn och ungdomar som deltar i kulturaktiviteter på fritiden | Andelen barn och ungdomar som deltar i kulturaktiviteter på fritiden
            Andel barn och ungdomar som är nöjda med tillgången till fritidsaktiviteter | Andelen barn och ungdomar som är nöjda med tillgången till fritidsaktiviteter
            Andel barn och ungdomar som är nöjda med tillgången till idrottsaktiviteter | Andelen barn och ungdomar som är nöjda med tillgången till idrottsaktiviteter
            Andel barn och ungdomar som är nöjda med tillgången till kulturaktiviteter på fritiden | Andel barn och ungdomar som är nöjda med tillgången till kulturaktiviteter på fritid
            Andel barn som lever i familjer som har ekonomiskt bistånd | Andelen barn som lever i familjer som har ekonomiskt bistånd
            Andel barn som ska genomgå en hälsoundersökning. | Andelen barn som ska genomgå en hälsoundersökning.
            Andel barn som ska genomgå en tandundersökning. | Andelen barn som ska genomgå en tandundersökning.
            Andel barnskötare med barnskötareutbildning av totalt antal anställda (årsarbetare) | Andelen barnskötare med barnskötareutbildning av totalt antal anställda (årsarbetare)
            Andel boende på vård- och omsorgsboende som upplever att måltiden är en trevlig stund på dagen | Andelen boende på vård- och omsorgsboende som upplever att måltiden är en trevlig stund på dagen
            Andel boende på vård- och omsorgsboende som upplever att möjligheten att komma utomhus är bra | Andelen boende på vård- och omsorgsboende som upplever att möjligheten att komma utomhus är bra
            Andel boende som erbjuds munbedömning, enligt ROAG. | Andelen boende som erbjuds munbedömning, enligt ROAG.
            Andel boende som erbjuds riskbedömning för fall. | Andelen boende som erbjuds riskbedömning för fall.
            Andel boende som erbjuds riskbedömning för trycksår. | Andelen boende som erbjuds riskbedömning för trycksår.
            Andel boende som erbjuds riskbedömning för undernäring. | Andelen boende som erbjuds riskbedömning för undernäring.
            Andel brukare i dagverksamhet för äldre som inte upplever diskriminering | Andelen brukare i dagverksamhet för äldre som inte upplever diskriminering
            Andel brukare inom omsorgen för personer med funktionsnedsättning som inte upplever diskriminering | Andelen brukare inom omsorgen för personer med funktionsnedsättning som inte upplever diskriminering
            Andel brukare inom socialpsykiatri som inte upplever diskriminering | Andelen brukare inom socialpsykiatri som inte upplever diskriminering
            Andel brukare inom socialpsykiatrin som inte upplever diskriminering | Andelen brukare inom socialpsykiatrin som inte upplever diskriminering
            Andel brukare som inte upplever diskriminering inom förskolan och familjedaghem | Andelen brukare som inte upplever diskriminering inom förskolan och familjedaghem
            Andel digital nattillsyn i hemtjänsten | Andelen digital nattillsyn i hemtjänsten
            Andel digitala inköp i hemtjänsten | Andelen digitala inköp i hemtjänsten
            Andel elektroniska inköp | Andelen elektroniska inköp
            Andel enskilda som klarar mer på egen hand inom socialpsykiatri | Andelen enskilda som klarar mer på egen hand inom socialpsykiatri
            Andel familjehemsplacerade barn i skolåldern som klarar målen i kärnämnena i grundskolan | Andelen familjehemsplacerade barn i skolåldern som klarar målen i kärnämnena i grundskolan
            Andel förskollärare av totalt antal anställda (Årsarbetare) | Andelen förskollärare av totalt antal anställda (Årsarbetare)
            Andel föräldrar som upplever att deras barn uppmuntras till att utveckla sitt språk | Andelen föräldrar som upplever att deras barn uppmuntras till att utveckla sitt språk
            Andel föräldrar som upplever att förskolan är trygg för sitt barn | Andelen föräldrar som upplever att förskolan är trygg för sitt barn
            Andel heltidsanställningar av totalt antal tillsvidareanställningar inom omsorg om funktionsnedsatta | Andelen heltidsanställningar av totalt antal tillsvidareanställningar inom omsorg om funktionsnedsatta
            Andel heltidsanställningar av totalt antal tillsvidareanställningar inom äldreomsorgen | Andelen heltidsanställningar av totalt antal tillsvidareanställningar inom äldreomsorgen
            Andel hämtställen med matavfallsinsamling av hämtställen med möjlighet till matavfallsinsamling | Andelen hämtställen med matavfallsinsamling av hämtställen med möjlighet till matavfallsinsamling
            Andel inköpta ekologiska livsmedel i kronor | Andelen inköpta ekologiska livsmedel i kronor
            Andel insats/insatser avslutade enligt plan inom vuxna missbruk | Andelen insats/insatser avslutade enligt plan inom vuxna missbruk
            Andel legitimerade förskollärare av totalt antal anställda (årsarbetare) | Andelen legitimerade förskollärare av totalt antal anställda (årsarbetare)
            Andel med förtroende för stadsdelsförvaltningen i det område där man bor | Andel med förtroende för stadsdelsförvaltning i det område där man bor
            Andel medarbetare som kan rekommendera sin arbetsplats till andra | Andelen medarbetare som kan rekommendera sin arbetsplats till andra
            Andel medarbetare som är insatta i verksamhetens mål. | Andelen medarbetare som är insatta i verksamhetens mål.
            Andel miljöbränsle i stadens etanol- och biogasfordon | Andelen miljöbränsle i stadens etanol- och biogasfordon
            Andel nöjda brukare - Daglig verksamhet (stöd och service till personer med funktionsnedsättning) | Andelen nöjda brukare - Daglig verksamhet (stöd och service till personer med funktionsnedsättning)
            Andel nöjda brukare - LSS-boende, vuxna och barn (Stöd och service till personer med funktionsnedsättning) | Andelen nöjda brukare - LSS-boende, vuxna och barn (Stöd och service till personer med funktionsnedsättning)
            Andel nöjda brukare - korttidsboende (stöd och service till personer med funktionsnedsättning) | Andelen nöjda brukare - korttidsboende (stöd och service till personer med funktionsnedsättning)
            Andel nöjda föräldrar | Andelen nöjda föräldrar
            Andel nöjda föräldrar till barn i förskolan | Andelen nöjda föräldrar till barn i förskolan
            Andel nöjda omsorgstagare | Andelen nöjda omsorgstagare
            Andel nöjda omsorgstagare i dagverksamhet | Andelen nöjda omsorgstagare i dagverksamhet
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs i hemtjänsten | Andelen omsorgstagare som upplever att de kan påverka hur hjälpen utförs i hemtjänsten
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs i äldreomsorgen | Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs i äldreomsorg
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs på vård- och omsorgsboende | Andelen omsorgstagare som upplever att de kan påverka hur hjälpen utförs på vård- och omsorgsboende
            Andel personer med bostadskontrakt enligt Bostad först som behåller kontraktet efter 12 månader | Andelen personer med bostadskontrakt enligt Bostad först som behåller kontraktet efter 12 månader
            Andel personer som har ekonomiskt bistånd i förhållande till befolkningen | Andelen personer som har ekonomiskt bistånd i förhållande till befolkningen
            Andel placerade barn som når målen i svenska/svenska som andraspråk, matematik, och engelska i grundskolan | Andelen placerade barn som når målen i svenska/svenska som andraspråk, matematik, och engelska i grundskolan
            Andel prioriterade avtal där uppföljning genomförts | Andelen prioriterade avtal där uppföljning genomförts
            Andel sjuksköterskor inom särskilda boenden | Andelen sjuksköterskor inom särskilda boenden
            Andel smarta lås i hemtjänsten | Andelen smarta lås i hemtjänsten
            Andel stockholmare som har förtroende för stadsdelsförvaltningen i det område där de bor | Andel stockholmare som har förtroende för stadsdelsförvaltning i det område där de bor
            Andel stockholmare som upplever trygghet i den stadsdel där man bor | Andelen stockholmare som upplever trygghet i den stadsdel där man bor
            """
        );

    /// <summary>Two names.</summary>
    public static IReadOnlyList<(string One, string Other)> Two { get; } =
        Of(
            """
            Nämndens budgetföljsamhet efter resultatöverföringar | Nämndens budgetföljsamhet före resultatöverföringar
            Andel ungdomar som i stockholmsenkäten uppger att de inte använder alkohol | Andel ungdomar som i stockholmsenkäten uppger att de inte använder tobak
            Andel trygga omsorgstagare i vård- och omsorgsboende | Andelen nöjda omsorgstagare i vård- och omsorgsboende
            Andelen arbetade timmar av timavlönad personal i förhållande till samtliga arbetade timmar inom förskolan | Andelen arbetade timmar av timavlönad personal i förhållande till samtliga arbetade timmar inom äldreomsorg
            Andel ungdomar som i stockholmsenkäten uppger att de inte använder narkotika | Andel ungdomar som i stockholmsenkäten uppger att de inte använder tobak
            Andel boende som erbjuds riskbedömning för fall. | Andel boende som erbjuds riskbedömning för trycksår.
            Andel ungdomar som i stockholmsenkäten uppger att de inte använder alkohol | Andel ungdomar som i stockholmsenkäten uppger att de inte använder narkotika
            Andel trygga omsorgstagare i äldreomsorgen | Andelen nöjda omsorgstagare äldreomsorgen
            Andel boende som erbjuds riskbedömning för fall. | Andel boende som erbjuds riskbedömning för undernäring.
            Andel nöjda brukare - Daglig verksamhet (stöd och service till personer med funktionsnedsättning) | Andel nöjda brukare - korttidsboende (stöd och service till personer med funktionsnedsättning)
            Sjukfrånvaro | Sjukfrånvaro dag 1-14
            Andel boende som erbjuds riskbedömning för trycksår. | Andel boende som erbjuds riskbedömning för undernäring.
            Andel nöjda brukare - LSS-boende, vuxna och barn (Stöd och service till personer med funktionsnedsättning) | Andel nöjda brukare - korttidsboende (stöd och service till personer med funktionsnedsättning)
            Andel nöjda brukare - Daglig verksamhet (stöd och service till personer med funktionsnedsättning) | Andel nöjda brukare - LSS-boende, vuxna och barn (Stöd och service till personer med funktionsnedsättning)
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs i hemtjänsten | Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs på vård- och omsorgsboende
            Andel nöjda omsorgstagare | Andel nöjda omsorgstagare i dagverksamhet
            Andel heltidsanställningar av totalt antal tillsvidareanställningar inom omsorg om funktionsnedsatta | Andel heltidsanställningar av totalt antal tillsvidareanställningar inom äldreomsorgen
            Andel barn och ungdomar som deltar i kulturaktiviteter på fritiden | Andel barn och ungdomar som är nöjda med tillgången till kulturaktiviteter på fritiden
            Andel digital nattillsyn i hemtjänsten | Andel digitala inköp i hemtjänsten
            Andel ungdomar (10-17 år) som upplever att de har tillgång till meningsfulla kulturaktiviteter | Andelen ungdomar (10-17 år) som upplever att de har tillgång till meningsfulla idrotts- och fritidsaktiviteter
            Andel barn och ungdomar som är nöjda med tillgången till fritidsaktiviteter | Andel barn och ungdomar som är nöjda med tillgången till idrottsaktiviteter
            Andel tjänsteutlåtanden till nämnd där barnets rätt har säkerställts inför ett beslutsfattande. | Andel tjänsteutlåtanden till nämnd där minoriteters rättigheter har beaktats inför ett beslutsfattande.
            Andel tjänsteutlåtanden till nämnd där barnets rätt har säkerställts inför ett beslutsfattande. | Andel tjänsteutlåtanden till nämnd där en jämställdhetsanalys har genomförts inför ett beslutsfattande.
            Antal tillhandahållna platser för Stockholmsjobb | Antal tillhandahållna platser för feriejobb
            Andelen nöjda omsorgstagare i dagverksamhet | Andelen nöjda omsorgstagare i hemtjänst
            Andel brukare inom socialpsykiatri som inte upplever diskriminering | Andel brukare som inte upplever diskriminering inom förskolan och familjedaghem
            Andel barn och ungdomar som är nöjda med tillgången till idrottsaktiviteter | Andel barn och ungdomar som är nöjda med tillgången till kulturaktiviteter på fritiden
            Andel barn och ungdomar som är nöjda med tillgången till fritidsaktiviteter | Andel barn och ungdomar som är nöjda med tillgången till kulturaktiviteter på fritiden
            Andel barn och ungdomar som deltar i idrottsaktiviteter på fritiden | Andel barn och ungdomar som är nöjda med tillgången till idrottsaktiviteter
            Andel barn och ungdomar som deltar i idrottsaktiviteter på fritiden | Andel barn och ungdomar som deltar i kulturaktiviteter på fritiden
            Andel tjänsteutlåtanden till nämnd där en jämställdhetsanalys har genomförts inför ett beslutsfattande. | Andel tjänsteutlåtanden till nämnd där minoriteters rättigheter har beaktats inför ett beslutsfattande.
            Andel brukare i dagverksamhet för äldre som inte upplever diskriminering | Andel brukare inom socialpsykiatri som inte upplever diskriminering
            Andel boende på vård- och omsorgsboende som upplever att måltiden är en trevlig stund på dagen | Andel boende på vård- och omsorgsboende som upplever att möjligheten att komma utomhus är bra
            Kvalitetsindikatorn - Självvärdering utifrån läroplansuppdraget | Självvärdering utifrån läroplansuppdraget avseende undervisningsmiljöer
            Andel trygga omsorgstagare i hemtjänsten | Andel trygga omsorgstagare i vård- och omsorgsboende
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs på vård- och omsorgsboende | Andelen nöjda omsorgstagare i vård- och omsorgsboende
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs på vård- och omsorgsboende | Andel trygga omsorgstagare i vård- och omsorgsboende
            Andelen nöjda omsorgstagare i hemtjänst | Andelen nöjda omsorgstagare i vård- och omsorgsboende
            Andel brukare inom omsorgen för personer med funktionsnedsättning som inte upplever diskriminering | Andel brukare inom socialpsykiatrin som inte upplever diskriminering
            Andel brukare inom omsorgen för personer med funktionsnedsättning som inte upplever diskriminering | Andel brukare inom socialpsykiatri som inte upplever diskriminering
            Andel brukare i dagverksamhet för äldre som inte upplever diskriminering | Andel brukare som inte upplever diskriminering inom förskolan och familjedaghem
            Stockholmarnas nöjdhet med renhållning och städning | Stockholmarnas nöjdhet med skötsel och städning av park och grönområden
            Andel legitimerade förskollärare av totalt antal anställda (årsarbetare) | Antal barn per legitimerad förskollärare
            Andel digitala inköp i hemtjänsten | Andel smarta lås i hemtjänsten
            Andelen nöjda omsorgstagare i dagverksamhet | Andelen nöjda omsorgstagare i vård- och omsorgsboende
            Andel brukare i dagverksamhet för äldre som inte upplever diskriminering | Andel brukare inom omsorgen för personer med funktionsnedsättning som inte upplever diskriminering
            Andel trygga omsorgstagare i hemtjänsten | Andelen nöjda omsorgstagare i hemtjänst
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs i äldreomsorgen | Andel trygga omsorgstagare i äldreomsorgen
            Andel barn som ska genomgå en hälsoundersökning. | Andel barn som ska genomgå en tandundersökning.
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs i äldreomsorgen | Andelen nöjda omsorgstagare äldreomsorgen
            Andel brukare inom omsorgen för personer med funktionsnedsättning som inte upplever diskriminering | Andel brukare som inte upplever diskriminering inom förskolan och familjedaghem
            Andelen nöjda besökare på stadens fritidsgårdar | Antalet besök på stadens fritidsgårdar
            Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs i hemtjänsten | Andel trygga omsorgstagare i hemtjänsten
            Andel föräldrar som upplever att deras barn uppmuntras till att utveckla sitt språk | Andel föräldrar som upplever att förskolan är trygg för sitt barn
            Stockholmarnas nöjdhet med rent och städlat | Stockholmarnas nöjdhet med skötsel av park och grönområden
            Andel trygga omsorgstagare i hemtjänsten | Andelen nöjda omsorgstagare i dagverksamhet
            Andel digital nattillsyn i hemtjänsten | Andel smarta lås i hemtjänsten
            Andel barnskötare med barnskötareutbildning av totalt antal anställda (årsarbetare) | Andel legitimerade förskollärare av totalt antal anställda (årsarbetare)
            Andel smarta lås i hemtjänsten | Andel trygga omsorgstagare i hemtjänsten
            Andel förskollärare av totalt antal anställda (Årsarbetare) | Antal förskolebarn per anställd (årsarbetare)
            Andel barn som lever i familjer som har ekonomiskt bistånd | Andel personer som har ekonomiskt bistånd i förhållande till befolkningen
            Andel boende på vård- och omsorgsboende som upplever att möjligheten att komma utomhus är bra | Andel omsorgstagare som upplever att de kan påverka hur hjälpen utförs på vård- och omsorgsboende
            Andel prioriterade avtal där uppföljning genomförts | Andel upphandlade avtal där en plan för systematisk uppföljning har tagits fram
            Andel prioriterade avtal där uppföljning genomförts | Andel upphandlade avtal där kontinuerlig uppföljning genomförts
            Andel upphandlade avtal där en plan för systematisk uppföljning har tagits fram | Andel upphandlade avtal där kontinuerlig uppföljning genomförts
            Andel elever i årskurs 3 som når målen | Andel elever i årskurs 6 som når målen
            Andel män som upplever trygghet | Andel kvinnor som upplever trygghet
            Andel barn som använder tobak | Andel barn som inte använder tobak
            """
        );

    private static List<(string, string)> Of(string lines) =>
        [.. lines.Split('\n').Select(line => line.Split(" | ")).Select(names => (names[0], names[1]))];
}
