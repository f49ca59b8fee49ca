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
        OfDocument<StoredLines>(model, "document_lines", nameof(StoredLines.FirstLine));
        OfDocument<StoredDecisionPoint>(model, "decision_point", "Position");
        OfDocument<StoredDecisionAmount>(model, "decision_amount", "DecisionPosition", "Position");
        OfDocument<StoredGoal>(model, "goal", "Position");
        OfDocument<StoredExpectedResult>(model, "expected_result", "GoalPosition", "Position");
        Map(model.Entity<StoredIndicator>());
        OfDocument<StoredIndicatorRow>(model, "indicator_row", "Position");
        Map(model.Entity<StoredIndicatorValue>());
        OfDocument<StoredActivity>(model, "activity", "Position");
        OfDocument<StoredSection>(model, "section", "Position");
        OfDocument<StoredParagraph>(model, "paragraph", "SectionPosition", "Position");
        OfDocument<StoredTable>(model, "printed_table", "Position");
        OfDocument<StoredTableColumn>(model, "table_column", "TablePosition", "Position");
        OfDocument<StoredTableRow>(model, "table_row", "TablePosition", "Position");
        OfDocument<StoredTableCell>(model, "table_cell", "TablePosition", "RowPosition", "Position");
        OfDocument<StoredTableNote>(model, "table_note", "TablePosition", "Position");
        OfDocument<StoredResultUnit>(model, "result_unit", "Position");
        OfDocument<StoredFinding>(model, "finding", "Position");
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

    private static void Map(EntityTypeBuilder<StoredIndicatorValue> value) =>
        value.ToTable("indicator_value").HasKey(r => r.Id);

    private static void OfDocument<T>(ModelBuilder model, string table, params string[] places)
        where T : class, IOfDocument =>
        model
            .Entity<T>()
            .ToTable(table)
            .HasKey([nameof(IOfDocument.MunicipalityId), nameof(IOfDocument.DocumentId), .. places]);
}
