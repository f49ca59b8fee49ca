using System.Data.Common;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Organisation;

/// <summary>
/// What waits in a municipality, for whoever may see to it. The page where everybody lands waits for it, so it is asked for
/// by hand in one round instead of seven.
/// </summary>
/// <param name="Documents">Documents to review, the one that has waited longest first.</param>
/// <param name="ReadByOthers">Documents that another version of the program read.</param>
/// <param name="OpenedYears">
/// Years open for planning of which a plan is written, or that have no accepted document; the first first.
/// </param>
/// <param name="FailedJobs">Jobs of the installation that have failed and not gone well since.</param>
/// <param name="FailedLetters">Letters of the installation that could not be sent.</param>
/// <param name="OwnFindings">Documents of which a finding is open and the person's to see to.</param>
/// <param name="Invitations">Municipalities that have asked for the account and wait for an answer.</param>
/// <param name="ReturnedParts">Parts of plans that their unit has back.</param>
/// <param name="ToSign">Plans that the person is next to sign.</param>
public sealed record WaitingHere(
    IReadOnlyList<WaitingDocument> Documents,
    int ReadByOthers,
    IReadOnlyList<WaitingYear> OpenedYears,
    int FailedJobs,
    int FailedLetters,
    IReadOnlyList<Guid> OwnFindings,
    int Invitations,
    IReadOnlyList<WaitingPlan> ReturnedParts,
    IReadOnlyList<WaitingPlan> ToSign
)
{
    private const string Sql = """
        select id, kind, year, printed_board, file_name from document
        where municipality_id = @municipality and state = 'Waiting'
        order by received_at;
        select count(*) from document d
        join printed_reading r on r.municipality_id = d.municipality_id and r.document_id = d.id and r.is_current
        where d.municipality_id = @municipality and d.state in ('Accepted', 'Waiting') and d.origin = 'Imported'
            and (r.reader is null or r.reader <> @reader);
        select y.unit_id, y.year, v.id is not null, exists (select 1 from organisation_unit u
                join plan c on c.municipality_id = u.municipality_id and c.unit_id = u.id and c.year = y.year
                join plan_version cv on cv.municipality_id = c.municipality_id and cv.plan_id = c.id
                where u.municipality_id = y.municipality_id and u.kind = 'Council' and u.id <> y.unit_id
                    and cv.state = 'Decided' and cv.number > coalesce(v.council_number, 0))
        from opened_year y
        left join plan p on p.municipality_id = y.municipality_id and p.unit_id = y.unit_id and p.year = y.year
        left join plan_version v on v.municipality_id = p.municipality_id and v.plan_id = p.id and v.state = 'Draft'
        where y.municipality_id = @municipality and y.superseded_at is null
            and (v.id is not null or not exists (select 1 from document d where d.municipality_id = y.municipality_id
                and d.board_id = y.unit_id and d.year = y.year and d.state = 'Accepted'))
        order by y.year;
        select count(distinct r.job) from job_run r
        where r.outcome = 'Failed'
            and not exists (select 1 from job_run later
                where later.job = r.job and later.outcome = 'Done' and later.started_at > r.started_at);
        select count(*) from outgoing_mail where failed_at is not null and sent_at is null;
        select distinct document_id from finding_response
        where municipality_id = @municipality and responsible = @person and superseded_at is null and state = 'Open';
        select count(*) from person where account_id = @account and closed_at is null and invited_at is not null;
        select a.unit_id, p.unit_id, p.year from plan_approval a
        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
        join plan_version v on v.municipality_id = p.municipality_id and v.plan_id = p.id and v.state = 'Draft'
        where a.municipality_id = @municipality and a.superseded_at is null and a.outcome = 'Returned'
        order by p.year;
        select p.unit_id, p.unit_id, p.year from plan_approval a
        join plan p on p.municipality_id = a.municipality_id and p.id = a.plan_id
        where a.municipality_id = @municipality and a.superseded_at is null and a.outcome = 'Asked'
            and a.signer_id = @person
            and exists (select 1 from plan_version v where v.municipality_id = p.municipality_id and v.plan_id = p.id
                and v.state <> 'Decided' and not exists (select 1 from plan_version later
                    where later.municipality_id = v.municipality_id and later.plan_id = v.plan_id
                        and later.number > v.number))
            and a.position = (select min(asked.position) from plan_approval asked
                where asked.municipality_id = a.municipality_id and asked.plan_id = a.plan_id
                    and asked.superseded_at is null and asked.outcome = 'Asked'
                    and not exists (select 1 from plan_approval signed
                        where signed.municipality_id = asked.municipality_id and signed.plan_id = asked.plan_id
                            and signed.superseded_at is null and signed.outcome = 'HasSigned'
                            and signed.position = asked.position))
        order by p.year
        """;

    /// <summary>Loads it.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="reader">The version of the program.</param>
    /// <param name="person">Who asks; null for nobody.</param>
    /// <param name="account">Their account; null for none.</param>
    public static async Task<WaitingHere> Load(StyrkedjaDb db, string reader, Guid? person, Guid? account)
    {
        await using var rows = await RowSets.Ask(
            db,
            Sql,
            ("municipality", db.Municipality),
            ("reader", reader),
            ("person", person ?? Guid.Empty),
            ("account", account ?? Guid.Empty)
        );
        return new(
            await rows.Next(ReadDocument),
            await Count(),
            await rows.Next(row => new WaitingYear(
                row.GetGuid(0),
                row.GetInt32(1),
                row.GetBoolean(2),
                row.GetBoolean(3)
            )),
            await Count(),
            await Count(),
            await rows.Next(row => row.GetGuid(0)),
            await Count(),
            await rows.Next(Plan),
            await rows.Next(Plan)
        );

        static WaitingPlan Plan(DbDataReader row) => new(row.GetGuid(0), row.GetGuid(1), row.GetInt32(2));
        async Task<int> Count() => (int)(await rows.Next(row => row.GetInt64(0)))[0];
    }

    private static WaitingDocument ReadDocument(DbDataReader row) =>
        new(
            row.GetGuid(0),
            row.Word<DocumentKind>(1),
            row.Number(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.GetString(4)
        );
}

/// <summary>A document that waits to be reviewed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Year">Its year; null where it is not known.</param>
/// <param name="PrintedBoard">The board that it names; null for none.</param>
/// <param name="FileName">The name of its file.</param>
public sealed record WaitingDocument(Guid Id, DocumentKind Kind, int? Year, string? PrintedBoard, string FileName);

/// <summary>A year that is open for planning, of which a plan is written or no document is accepted.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Year">The year.</param>
/// <param name="IsWritten">Whether a plan is written.</param>
/// <param name="CouncilIsAhead">Whether the council has decided on what the plan does not show yet.</param>
public sealed record WaitingYear(Guid Unit, int Year, bool IsWritten, bool CouncilIsAhead);

/// <summary>A plan that waits for somebody.</summary>
/// <param name="Part">The part of the organisation that it waits for; whose plan it is where it waits for a person.</param>
/// <param name="Unit">Whose plan it is.</param>
/// <param name="Year">The year.</param>
public sealed record WaitingPlan(Guid Part, Guid Unit, int Year);
