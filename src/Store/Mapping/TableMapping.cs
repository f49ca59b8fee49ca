using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>Which row is which table. The tables themselves are made by the scripts in Schema alone.</summary>
public static class TableMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<StoredMunicipality>().ToTable("municipality").HasKey(r => r.Id);
        model.Entity<StoredPerson>().ToTable("person").HasKey(r => r.Id);
        model.Entity<StoredPerson>().Property(r => r.ClosedAt).IsConcurrencyToken();
        model.Entity<StoredHeldRole>().ToTable("held_role").HasKey(r => r.Id);
        model.Entity<StoredHeldRole>().Property(r => r.SupersededAt).IsConcurrencyToken();
        // A person is written before what they are.
        model.Entity<StoredHeldRole>().HasOne<StoredPerson>().WithMany().HasForeignKey(r => r.PersonId);
        model.Entity<StoredFollowed>().ToTable("followed").HasKey(r => r.Id);
        model.Entity<StoredBoard>().ToTable("board").HasKey(r => r.Id);
        model.Entity<StoredBoard>().Property(r => r.Name).IsConcurrencyToken();
        model.Entity<StoredUnit>().ToTable("organisation_unit").HasKey(r => r.Id);
        model.Entity<StoredUnit>().Property(r => r.Version).IsConcurrencyToken();
        model.Entity<StoredUnitPeriod>().ToTable("unit_period").HasKey(r => r.Id);
        model.Entity<StoredUnitPeriod>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredSuccession>().ToTable("unit_succession").HasKey(r => r.Id);
        model.Entity<StoredSuccession>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredServedBoard>().ToTable("served_board").HasKey(r => r.Id);
        model.Entity<StoredServedBoard>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredFile>().ToTable("stored_file").HasKey(r => new { r.MunicipalityId, r.Sha256 });
        Map(model.Entity<StoredDocument>());
        model.Entity<StoredReading>().ToTable("printed_reading").HasKey(r => r.Id);
        model.Entity<StoredReading>().Property(r => r.Version).IsConcurrencyToken();
        // A document is written before what reads it.
        model.Entity<StoredReading>().HasOne<StoredDocument>().WithMany().HasForeignKey(r => r.DocumentId);
        OfReading<StoredPrintedLines>(model, "printed_lines", nameof(StoredPrintedLines.FirstLine));
        OfReading<StoredPrintedRemark>(model, "printed_remark", "Position");
        OfReading<StoredPrintedDecision>(model, "printed_decision", "Position");
        OfReading<StoredPrintedDecisionAmount>(model, "printed_decision_amount", "DecisionPosition", "Position");
        OfReading<StoredPrintedGoal>(model, "printed_goal", "Position");
        OfReading<StoredPrintedExpectedResult>(model, "printed_expected_result", "GoalPosition", "Position");
        Map(model.Entity<StoredIndicator>());
        model.Entity<StoredSameness>().ToTable("indicator_sameness").HasKey(r => r.Id);
        model.Entity<StoredSameness>().Property(r => r.SupersededAt).IsConcurrencyToken();
        // A name is written before what is said of it.
        model.Entity<StoredSameness>().HasOne<StoredIndicator>().WithMany().HasForeignKey(r => r.IndicatorId);
        OfReading<StoredPrintedIndicator>(model, "printed_indicator", "Position");
        model.Entity<StoredValueBatch>().ToTable("value_batch").HasKey(r => r.Id);
        model.Entity<StoredValueBatch>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredIndicatorValue>().ToTable("indicator_value").HasKey(r => r.Id);
        OfReading<StoredPrintedActivity>(model, "printed_activity", "Position");
        OfReading<StoredPrintedSection>(model, "printed_section", "Position");
        OfReading<StoredPrintedParagraph>(model, "printed_paragraph", "SectionPosition", "Position");
        OfReading<StoredPrintedTable>(model, "printed_table", "Position");
        OfReading<StoredPrintedColumn>(model, "printed_column", "TablePosition", "Position");
        OfReading<StoredPrintedRow>(model, "printed_row", "TablePosition", "Position");
        OfReading<StoredPrintedCell>(model, "printed_cell", "TablePosition", "RowPosition", "Position");
        OfReading<StoredPrintedNote>(model, "printed_note", "TablePosition", "Position");
        OfReading<StoredPrintedResultUnit>(model, "printed_result_unit", "Position");
        OfReading<StoredPrintedFinding>(model, "printed_finding", "Position");
        model.Entity<StoredFindingResponse>().ToTable("finding_response").HasKey(r => r.Id);
        model.Entity<StoredFindingResponse>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredReadingCorrection>().ToTable("reading_correction").HasKey(r => r.Id);
        model.Entity<StoredReadingCorrection>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredTaughtWord>().ToTable("taught_word").HasKey(r => r.Id);
        model.Entity<StoredTaughtWord>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredSetting>().ToTable("setting").HasKey(r => r.Id);
        model.Entity<StoredSetting>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredOpenedYear>().ToTable("opened_year").HasKey(r => r.Id);
        model.Entity<StoredOpenedYear>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredPlan>().ToTable("plan").HasKey(r => r.Id);
        model.Entity<StoredPlanVersion>().ToTable("plan_version").HasKey(r => r.Id);
        model.Entity<StoredPlanVersion>().Property(r => r.Version).IsConcurrencyToken();
        Map(model.Entity<StoredPlanItem>());
        model.Entity<StoredPlanApproval>().ToTable("plan_approval").HasKey(r => r.Id);
        model.Entity<StoredPlanApproval>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredPlanConsultation>().ToTable("plan_consultation").HasKey(r => r.Id);
        model.Entity<StoredPlanConsultation>().Property(r => r.SupersededAt).IsConcurrencyToken();
        model.Entity<StoredPlanProposal>().ToTable("plan_proposal").HasKey(r => r.Id);
        model.Entity<StoredPlanProposal>().Property(r => r.Version).IsConcurrencyToken();
        // A plan is written before what it says.
        model.Entity<StoredPlanVersion>().HasOne<StoredPlan>().WithMany().HasForeignKey(r => r.PlanId);
        model.Entity<StoredPlanItem>().HasOne<StoredPlan>().WithMany().HasForeignKey(r => r.PlanId);
        model.Entity<StoredJobRun>().ToTable("job_run").HasKey(r => r.Id);
        AuditMapping.Map(model);
        MailMapping.Map(model);
        foreach (var table in model.Model.GetEntityTypes())
        {
            ColumnMapping.Name(table);
        }
    }

    private static void Map(EntityTypeBuilder<StoredDocument> document)
    {
        document.ToTable("document").HasKey(r => r.Id);
        document.Property(r => r.Version).IsConcurrencyToken();
    }

    private static void Map(EntityTypeBuilder<StoredIndicator> indicator)
    {
        indicator.ToTable("indicator").HasKey(r => r.Id);
        indicator.Property(r => r.Version).IsConcurrencyToken();
    }

    private static void Map(EntityTypeBuilder<StoredPlanItem> item)
    {
        item.ToTable("plan_item").HasKey(r => r.Id);
        item.Property(r => r.Version).IsConcurrencyToken();
        item.Ignore(r => r.Says);
    }

    private static void OfReading<T>(ModelBuilder model, string table, params string[] places)
        where T : class, IOfReading =>
        model
            .Entity<T>()
            .ToTable(table)
            .HasKey([nameof(IOfReading.MunicipalityId), nameof(IOfReading.ReadingId), .. places]);
}
