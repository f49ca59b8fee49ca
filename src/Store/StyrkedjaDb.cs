using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store;

/// <summary>
/// The database as one municipality sees it: every query is filtered on it. Rows are read without tracking unless asked
/// for, since what a document prints never changes. Given out by <see cref="Database.Open"/> alone, which uses one again.
/// </summary>
/// <param name="options">Which database.</param>
public sealed class StyrkedjaDb(DbContextOptions<StyrkedjaDb> options) : DbContext(options)
{
    /// <summary>Whose rows are seen; empty where only municipalities themselves are asked for.</summary>
    public Guid Municipality { get; internal set; }

    internal AuditTrail Trail { get; } = new();

    internal DatabaseDialect Dialect { get; set; } = null!;

    /// <summary>All municipalities.</summary>
    public DbSet<StoredMunicipality> Municipalities => Set<StoredMunicipality>();

    /// <summary>Those who did something.</summary>
    public DbSet<StoredPerson> Persons => Set<StoredPerson>();

    /// <summary>What they are, in which part of the organisation.</summary>
    public DbSet<StoredHeldRole> HeldRoles => Set<StoredHeldRole>();

    /// <summary>Boards.</summary>
    public DbSet<StoredBoard> Boards => Set<StoredBoard>();

    /// <summary>Parts of the organisation.</summary>
    public DbSet<StoredUnit> Units => Set<StoredUnit>();

    /// <summary>What they were called and where they stood: what holds now, and what was said before.</summary>
    public DbSet<StoredUnitPeriod> UnitPeriods => Set<StoredUnitPeriod>();

    /// <summary>Who took over from whom.</summary>
    public DbSet<StoredSuccession> Successions => Set<StoredSuccession>();

    /// <summary>Boards that units of other boards work for.</summary>
    public DbSet<StoredServedBoard> ServedBoards => Set<StoredServedBoard>();

    /// <summary>Files as they came.</summary>
    public DbSet<StoredFile> Files => Set<StoredFile>();

    /// <summary>Documents in every state.</summary>
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();

    /// <summary>Readings of them: what each found in the file.</summary>
    public DbSet<StoredReading> Readings => Set<StoredReading>();

    /// <summary>Their lines.</summary>
    public DbSet<StoredPrintedLines> PrintedLines => Set<StoredPrintedLines>();

    /// <summary>Points to decide.</summary>
    public DbSet<StoredPrintedDecision> PrintedDecisions => Set<StoredPrintedDecision>();

    /// <summary>Amounts in them.</summary>
    public DbSet<StoredPrintedDecisionAmount> PrintedDecisionAmounts => Set<StoredPrintedDecisionAmount>();

    /// <summary>Goals.</summary>
    public DbSet<StoredPrintedGoal> PrintedGoals => Set<StoredPrintedGoal>();

    /// <summary>Expected results.</summary>
    public DbSet<StoredPrintedExpectedResult> PrintedExpectedResults => Set<StoredPrintedExpectedResult>();

    /// <summary>What people say of findings: what holds, and what was said before.</summary>
    public DbSet<StoredFindingResponse> FindingResponses => Set<StoredFindingResponse>();

    /// <summary>What is kept of readings beside their records.</summary>
    public DbSet<StoredPrintedRemark> PrintedRemarks => Set<StoredPrintedRemark>();

    /// <summary>Words that the municipality has taught.</summary>
    public DbSet<StoredTaughtWord> TaughtWords => Set<StoredTaughtWord>();

    /// <summary>What people want to see on their own pages.</summary>
    public DbSet<StoredFollowed> Followed => Set<StoredFollowed>();

    /// <summary>What people say that documents print.</summary>
    public DbSet<StoredReadingCorrection> ReadingCorrections => Set<StoredReadingCorrection>();

    /// <summary>What the municipality decides for itself: what holds, and what was said before.</summary>
    public DbSet<StoredSetting> Settings => Set<StoredSetting>();

    /// <summary>Definitions of indicators.</summary>
    public DbSet<StoredIndicator> Indicators => Set<StoredIndicator>();

    /// <summary>What is said of the names of two indicators.</summary>
    public DbSet<StoredSameness> Samenesses => Set<StoredSameness>();

    /// <summary>Indicators as printed.</summary>
    public DbSet<StoredPrintedIndicator> PrintedIndicators => Set<StoredPrintedIndicator>();

    /// <summary>Years that are open for planning, or were.</summary>
    public DbSet<StoredOpenedYear> OpenedYears => Set<StoredOpenedYear>();

    /// <summary>Plans that are written here.</summary>
    public DbSet<StoredPlan> Plans => Set<StoredPlan>();

    /// <summary>Their versions.</summary>
    public DbSet<StoredPlanVersion> PlanVersions => Set<StoredPlanVersion>();

    /// <summary>What they say.</summary>
    public DbSet<StoredPlanItem> PlanItems => Set<StoredPlanItem>();

    /// <summary>What was said of plans on their way to the board.</summary>
    public DbSet<StoredPlanApproval> PlanApprovals => Set<StoredPlanApproval>();

    /// <summary>Who was consulted on plans.</summary>
    public DbSet<StoredPlanConsultation> PlanConsultations => Set<StoredPlanConsultation>();

    /// <summary>The proposals that plans went to the board with.</summary>
    public DbSet<StoredPlanProposal> PlanProposals => Set<StoredPlanProposal>();

    /// <summary>What values came in.</summary>
    public DbSet<StoredValueBatch> ValueBatches => Set<StoredValueBatch>();

    /// <summary>Values of indicators: what holds now, and what held before.</summary>
    public DbSet<StoredIndicatorValue> IndicatorValues => Set<StoredIndicatorValue>();

    /// <summary>Activities.</summary>
    public DbSet<StoredPrintedActivity> PrintedActivities => Set<StoredPrintedActivity>();

    /// <summary>Headings with prose.</summary>
    public DbSet<StoredPrintedSection> PrintedSections => Set<StoredPrintedSection>();

    /// <summary>The prose.</summary>
    public DbSet<StoredPrintedParagraph> PrintedParagraphs => Set<StoredPrintedParagraph>();

    /// <summary>Tables.</summary>
    public DbSet<StoredPrintedTable> PrintedTables => Set<StoredPrintedTable>();

    /// <summary>Columns of tables.</summary>
    public DbSet<StoredPrintedColumn> PrintedColumns => Set<StoredPrintedColumn>();

    /// <summary>Rows of tables.</summary>
    public DbSet<StoredPrintedRow> PrintedRows => Set<StoredPrintedRow>();

    /// <summary>Cells of tables.</summary>
    public DbSet<StoredPrintedCell> PrintedCells => Set<StoredPrintedCell>();

    /// <summary>Notes to tables.</summary>
    public DbSet<StoredPrintedNote> PrintedNotes => Set<StoredPrintedNote>();

    /// <summary>Result units.</summary>
    public DbSet<StoredPrintedResultUnit> PrintedResultUnits => Set<StoredPrintedResultUnit>();

    /// <summary>What the checks found.</summary>
    public DbSet<StoredPrintedFinding> PrintedFindings => Set<StoredPrintedFinding>();

    /// <summary>The audit log.</summary>
    public DbSet<StoredAuditEntry> AuditEntries => Set<StoredAuditEntry>();

    /// <summary>Entries that are not sealed yet.</summary>
    public DbSet<StoredAuditPending> AuditPending => Set<StoredAuditPending>();

    /// <summary>The chain.</summary>
    public DbSet<StoredAuditSeal> AuditSeals => Set<StoredAuditSeal>();

    /// <summary>Letters that wait, were sent or were given up.</summary>
    public DbSet<StoredMail> Mail => Set<StoredMail>();

    /// <summary>What the jobs did.</summary>
    public DbSet<StoredJobRun> JobRuns => Set<StoredJobRun>();

    /// <summary>Sorts as Swedish does: å, ä, ö after z. Only inside a query.</summary>
    public const string SwedishOrder = "swedish";

    /// <summary>
    /// Names the change that the next saves belong to, for the audit log. A save of an audited row without it, or without
    /// an actor given to <see cref="Database.Open"/>, throws.
    /// </summary>
    /// <param name="action">A code: "document.accept".</param>
    /// <param name="reason">Why, where a person said so.</param>
    public void Acting(string action, string? reason = null) => Trail.Acting(action, reason);

    /// <summary>Says who acts from here on, where that is not known when the context is opened.</summary>
    public void ActAs(Actor actor) => Trail.ActAs(actor);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Trail.Record(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        Trail.Record(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        TableMapping.Map(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            if (type.IsAssignableTo(typeof(IOfMunicipality)))
            {
                FilterOf.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
            }
        }
    }

    private static readonly MethodInfo FilterOf = typeof(StyrkedjaDb).GetMethod(
        nameof(Filter),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    private void Filter<T>(ModelBuilder modelBuilder)
        where T : class, IOfMunicipality =>
        modelBuilder.Entity<T>().HasQueryFilter(row => row.MunicipalityId == Municipality);
}
