using System.Text.Json;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Log;

/// <summary>What the audit log says, in Swedish words. What has none is shown as it stands in the log.</summary>
public static class LogWords
{
    // What says nothing more to a reader: keys, and what stands beside it in the log itself.
    private static readonly HashSet<string> Unsaid =
    [
        "id",
        "municipality_id",
        "recorded_at",
        "recorded_by",
        "name_key",
        "code_key",
        "words_key",
        "version",
        "concurrency_stamp",
        "lockout_enabled",
        "email_confirmed",
        "normalized_email",
        "normalized_user_name",
        "user_name",
        "place",
        "security_stamp",
        "position",
        "version_number",
    ];

    private static readonly Dictionary<string, string> Actions = new()
    {
        ["account.change"] = "Ändrade ett konto",
        ["account.enter"] = "Lade till ett konto",
        ["account.erase"] = "Tog bort ett konto",
        ["account.first"] = "Skapade det första kontot",
        ["account.invite"] = "Gjorde en länk till nytt lösenord",
        ["account.link"] = "Kopplade ett konto till den gemensamma inloggningen",
        ["account.log-in"] = "Loggade in med kod, eller efter misslyckade försök",
        ["account.log-out"] = "Loggade ut en person överallt",
        ["account.password"] = "Bytte lösenord",
        ["account.refuse"] = "Misslyckades att logga in",
        ["account.two-factor"] = "Ändrade kod-appen",
        ["account.void"] = "Tog bort lösenord och länkar som kunde vara någon annans",
        ["audit.begin"] = "Fanns när loggen började",
        ["document.accept"] = "Godkände ett dokument",
        ["document.correct"] = "Rättade läsningen av ett dokument",
        ["document.receive"] = "Läste in ett dokument",
        ["document.reread"] = "Tog i bruk en ny läsning av ett dokument",
        ["document.reject"] = "Avvisade ett dokument",
        ["document.send-back"] = "Skickade tillbaka ett dokument till granskning",
        ["finding.respond"] = "Tog ställning till en iakttagelse",
        ["indicator.define"] = "Bestämde vad en indikator betyder",
        ["indicator.join"] = "Sade att två namn är samma indikator",
        ["indicator.keep-apart"] = "Sade att två namn är olika indikatorer",
        ["indicator.names-take-back"] = "Tog tillbaka vad som sagts om två namn",
        ["link.make"] = "Gjorde en länk som fungerar en gång",
        ["link.remove"] = "Städade bort en gammal länk",
        ["link.use"] = "Använde en länk som fungerar en gång",
        ["municipality.enter"] = "Lade till kommunen",
        ["organisation.table"] = "Läste in organisationen från en tabell",
        ["person.accept"] = "Tackade ja till att arbeta i kommunen",
        ["person.close"] = "Avslutade en person",
        ["person.decline"] = "Tackade nej till att arbeta i kommunen",
        ["person.follow"] = "Valde vad som visas på Min sida",
        ["person.enter"] = "Lade till en person",
        ["person.erase"] = "Tog bort ett namn",
        ["plan.add"] = "Lade till något i en plan",
        ["plan.answer"] = "Skrev nämndens del av något från fullmäktige",
        ["plan.ask"] = "Valde vilka som skriver under en plan",
        ["plan.begin"] = "Påbörjade en plan",
        ["plan.bring-back"] = "Tog tillbaka något till en plan",
        ["plan.consult"] = "Skrev in ett samråd om en plan",
        ["plan.decide"] = "Skrev in ett beslut om en plan",
        ["plan.follow"] = "Tog in fullmäktiges plan i en plan",
        ["plan.meet"] = "Skrev in vad nämnden sa om en plan",
        ["plan.move"] = "Ändrade ordningen i en plan",
        ["plan.propose"] = "Föreslog en plan för nämnden",
        ["plan.ready"] = "Sa att en del av en plan är klar",
        ["plan.remove"] = "Tog bort något ur en plan",
        ["plan.return"] = "Lämnade tillbaka en del av en plan",
        ["plan.roll"] = "Påbörjade nästa års plan",
        ["plan.sign"] = "Skrev under en plan",
        ["plan.unconsult"] = "Tog bort ett samråd om en plan",
        ["plan.undo"] = "Ångrade att en plan påbörjades",
        ["plan.version"] = "Påbörjade en ny version av en plan",
        ["plan.write"] = "Skrev i en plan",
        ["reading.teach"] = "Lärde programmet ett ord",
        ["reading.unteach"] = "Tog tillbaka ett ord som programmet hade lärt sig",
        ["role.end"] = "Tog bort en roll",
        ["role.give"] = "Gav en roll",
        ["role.sync"] = "Fick roller av den gemensamma inloggningen",
        ["schema.carry"] = "Fick en ny form när databasen uppdaterades",
        ["setting.change"] = "Ändrade en inställning",
        ["year.close"] = "Stängde ett år",
        ["year.open"] = "Öppnade ett år för planering",
        ["value.correct"] = "Rättade ett värde",
        ["value.take-back"] = "Tog tillbaka en rättelse",
        ["unit.change"] = "Ändrade en enhet",
        ["unit.describe"] = "Ändrade en enhets uppgifter",
        ["unit.enter"] = "Lade till en enhet",
        ["unit.merge"] = "Slog ihop enheter",
        ["unit.serve"] = "Ändrade vilka nämnder en enhet arbetar åt",
        ["unit.split"] = "Delade en enhet",
    };

    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["account"] = "konto",
        ["account_link"] = "länk som fungerar en gång",
        ["account_login"] = "gemensam inloggning",
        ["account_token"] = "kod-appens nyckel och koder",
        ["board"] = "nämnd",
        ["document"] = "dokument",
        ["document_bindings"] = "vilka indikatorer dokumentets rader hör till",
        ["batch_values"] = "värden som kom in tillsammans",
        ["document_facts"] = "dokumentets uppgifter",
        ["document_rows"] = "dokumentets innehåll",
        ["finding_response"] = "ställningstagande till en iakttagelse",
        ["held_role"] = "roll",
        ["indicator"] = "indikator",
        ["indicator_sameness"] = "indikatorer med liknande namn",
        ["municipality"] = "kommun",
        ["opened_year"] = "år som är öppnat",
        ["organisation_unit"] = "enhet",
        ["person"] = "person",
        ["plan"] = "nämndens plan",
        ["plan_approval"] = "vad någon har sagt om en plan",
        ["plan_consultation"] = "samråd om en plan",
        ["plan_proposal"] = "förslag om en plan",
        ["plan_item"] = "innehåll i en plan",
        ["plan_version"] = "version av en plan",
        ["printed_reading"] = "läsning av ett dokument",
        ["reading_correction"] = "rättelse av en läsning",
        ["served_board"] = "nämnd som en enhet arbetar åt",
        ["setting"] = "inställning",
        ["taught_word"] = "ord som kommunen har lärt programmet",
        ["value_batch"] = "det som värden kom in med",
        ["unit_period"] = "enhets namn och plats",
        ["unit_succession"] = "vem som tog över",
    };

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["access_failed_count"] = "misslyckade försök",
        ["account_id"] = "konto",
        ["activity"] = "aktiviteter",
        ["begins"] = "från",
        ["board_id"] = "nämnd",
        ["closed_at"] = "avslutad",
        ["code"] = "kod",
        ["decision_amount"] = "belopp i beslut",
        ["decision_point"] = "beslutspunkter",
        ["description"] = "beskrivning",
        ["direction"] = "riktning",
        ["direction_source"] = "riktningens källa",
        ["expires_at"] = "gäller till",
        ["is_mailed"] = "skickad i brev",
        ["made_by"] = "visades för",
        ["municipality_id"] = "för kommunen",
        ["login_provider"] = "hör till",
        ["purpose"] = "till vad",
        ["used_at"] = "använd",
        ["value"] = "värde",
        ["document_lines"] = "källans rader",
        ["email"] = "e-postadress",
        ["errors"] = "fel",
        ["expected_result"] = "förväntade resultat",
        ["file_name"] = "fil",
        ["finding"] = "iakttagelser",
        ["check_name"] = "kontroll",
        ["expected"] = "väntat",
        ["form"] = "filens form",
        ["found"] = "funnet",
        ["response"] = "förklaring",
        ["responsible"] = "ansvarig",
        ["from_provider"] = "från den gemensamma inloggningen",
        ["goal"] = "mål",
        ["indicator_row"] = "indikatorer",
        ["indicator_value"] = "indikatorers värden",
        ["infos"] = "upplysningar",
        ["is_demonstration"] = "exempelkonto",
        ["invited_at"] = "inbjuden",
        ["kind"] = "slag",
        ["line_count"] = "rader",
        ["lockout_end"] = "låst till",
        ["logged_out_at"] = "utloggad härifrån",
        ["mailbox"] = "e-post",
        ["name"] = "namn",
        ["body"] = "text",
        ["council_target"] = "KF:s årsmål",
        ["ends"] = "slutdatum",
        ["is_removed"] = "borttaget",
        ["item_id"] = "vad",
        ["level"] = "nivå",
        ["periodicity"] = "periodicitet",
        ["decided_on"] = "beslutad",
        ["minutes_paragraph"] = "paragraf",
        ["note"] = "ändringar och reservationer",
        ["origin"] = "hur det kom hit",
        ["childrens_rights"] = "barnets rättigheter",
        ["diary_number"] = "diarienummer",
        ["digest"] = "innehållets kontrollsumma",
        ["gender_equality"] = "jämställdhet",
        ["held_on"] = "dag",
        ["minorities"] = "nationella minoriteter",
        ["officer"] = "handläggare",
        ["opinion"] = "vad de tyckte",
        ["outcome"] = "vad som sades",
        ["points"] = "förslag till beslut",
        ["said"] = "vad nämnden sa",
        ["said_on"] = "sammanträdets dag",
        ["signer_id"] = "vem som skriver under",
        ["council_number"] = "fullmäktiges version",
        ["council_plan_id"] = "fullmäktiges plan",
        ["plan_id"] = "plan",
        ["responsible_id"] = "ansvarig enhet",
        ["starts"] = "startdatum",
        ["target"] = "årsmål",
        ["under_id"] = "står under",
        ["paragraph"] = "stycken",
        ["parent_id"] = "hör till",
        ["password_from"] = "vem som gav lösenordet",
        ["password_hash"] = "lösenord",
        ["password_in"] = "kommunen som gav lösenordet",
        ["percent_millionths"] = "andel (miljondels procent)",
        ["person_id"] = "person",
        ["phone"] = "telefon",
        ["predecessor_id"] = "föregångare",
        ["printed_board"] = "nämnd som den står",
        ["printed_kind"] = "slag som det står",
        ["printed_table"] = "tabeller",
        ["printed_year"] = "år som det står",
        ["proven_at"] = "visade att adressen är deras",
        ["provider"] = "inloggningstjänst",
        ["received_at"] = "kom in",
        ["received_by"] = "lästes in av",
        ["result_unit"] = "resultatenheter",
        ["role"] = "roll",
        ["runs_installation"] = "sköter installationen",
        ["section"] = "kapitel",
        ["sha256"] = "filens kontrollsumma",
        ["slug"] = "adress",
        ["state"] = "läge",
        ["subject"] = "vem där",
        ["successor_id"] = "efterträdare",
        ["superseded_at"] = "ersattes",
        ["table_cell"] = "tabellers celler",
        ["table_column"] = "tabellers kolumner",
        ["table_note"] = "tabellers noter",
        ["table_row"] = "tabellers rader",
        ["title"] = "titel",
        ["two_factor_enabled"] = "kod-app",
        ["unit_id"] = "enhet",
        ["indicator_id"] = "namn",
        ["other_id"] = "det andra namnet",
        ["sameness"] = "sagt",
        ["valid_from"] = "från",
        ["valid_to"] = "till",
        ["warnings"] = "varningar",
        ["year"] = "år",
        ["printed_lines"] = "källans rader",
        ["printed_decision"] = "beslutspunkter",
        ["printed_decision_amount"] = "belopp i beslut",
        ["printed_goal"] = "mål",
        ["printed_expected_result"] = "förväntade resultat",
        ["printed_indicator"] = "indikatorer",
        ["printed_activity"] = "aktiviteter",
        ["printed_section"] = "kapitel",
        ["printed_paragraph"] = "stycken",
        ["printed_column"] = "tabellers kolumner",
        ["printed_row"] = "tabellers rader",
        ["printed_cell"] = "tabellers celler",
        ["printed_remark"] = "iakttaget vid läsningen",
        ["printed_note"] = "tabellers noter",
        ["printed_result_unit"] = "resultatenheter",
        ["printed_finding"] = "iakttagelser",
        ["decimals"] = "decimaler",
        ["document_id"] = "dokument",
        ["read_by"] = "läst av",
        ["is_current"] = "visas",
        ["number"] = "nummer",
        ["reader"] = "programmets version",
        ["read_at"] = "läst",
        ["reason"] = "varför",
        ["meaning"] = "betyder",
        ["words"] = "ord",
        ["part"] = "del",
        ["first_line"] = "från rad",
        ["last_line"] = "till rad",
        ["nth"] = "ordning bland dem på raden",
        ["field"] = "uppgift",
        ["cell_column"] = "kolumn",
        ["was"] = "lästes som",
        ["becomes"] = "rättat till",
        ["scope"] = "vems tal KF:s årsmål är",
        ["setting"] = "inställning",
        ["millionths"] = "värde i miljondelar",
    };

    /// <summary>The kinds of changes to choose among, by their names.</summary>
    public static IEnumerable<(string Code, string Name)> Choices =>
        Actions.Select(action => (action.Key, action.Value)).OrderBy(action => action.Value, SwedishOrder.Names);

    /// <summary>What was done.</summary>
    public static string Action(string code) => Actions.GetValueOrDefault(code, code);

    /// <summary>The same, of a row: a role that is given when a person is entered is not a person.</summary>
    public static string Action(string code, string table) =>
        (code, table) is ("person.enter", "held_role") ? "Gav en roll" : Action(code);

    /// <summary>What a table holds, one of it.</summary>
    public static string Subject(string table) => Subjects.GetValueOrDefault(table, table);

    /// <summary>What a column says.</summary>
    public static string Column(string column) => Columns.GetValueOrDefault(column, column);

    /// <summary>Whether a column is shown to readers; the file has all.</summary>
    public static bool IsSaid(string column) => !Unsaid.Contains(column);

    /// <summary>What was changed, in a line: "namn: Hamnskolan → Kajskolan; från: 2027-01-01".</summary>
    public static string Changes(AuditLine line, LogNames names) =>
        string.Join("; ", line.Changes.Where(c => IsSaid(c.Column)).Select(c => Change(line.Entry, c, names)));

    /// <summary>What was changed of a column: "namn: Hamnskolan → Kajskolan".</summary>
    public static string Change(StoredAuditEntry entry, AuditedChange change, LogNames names)
    {
        var after = Value(entry.Subject, change, change.After, names);
        var said = change.Personal
            ? entry.Before is null
                ? "sattes (visas inte)"
                : "ändrades (visas inte)"
            : entry.Before is null
                ? after
                : $"{Value(entry.Subject, change, change.Before, names)} → {after}";
        return $"{Column(change.Column)}: {said}";
    }

    /// <summary>A value of a column; a dash for none.</summary>
    /// <param name="subject">The table.</param>
    /// <param name="change">The column.</param>
    /// <param name="json">The value, as JSON.</param>
    /// <param name="names">What ids are called.</param>
    public static string Value(string subject, AuditedChange change, string? json, LogNames names)
    {
        if (json is null or "null")
        {
            return "–";
        }
        if (change.Personal)
        {
            return "(visas inte)";
        }
        using var document = JsonDocument.Parse(json);
        var value = document.RootElement;
        return value.ValueKind switch
        {
            JsonValueKind.True => "ja",
            JsonValueKind.False => "nej",
            JsonValueKind.String => LogValues.Text(subject, change.Column, value.GetString()!, names),
            // The rows of a document are entered as how many they are and the hash of all.
            JsonValueKind.Object when value.TryGetProperty("rows", out var rows) => $"{rows.GetRawText()} rader",
            _ => value.GetRawText(),
        };
    }
}
