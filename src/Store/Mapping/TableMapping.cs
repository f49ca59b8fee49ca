using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Styrkedja.Store.Mapping;

/// <summary>Which row is which table. The tables themselves are made by the scripts in Schema alone.</summary>
public static class TableMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<StoredMunicipality>().ToTable("municipality").HasKey(r => r.Id);
        model.Entity<StoredPerson>().ToTable("person").HasKey(r => r.Id);
        model.Entity<StoredHeldRole>().ToTable("held_role").HasKey(r => r.Id);
        // A person is written before what they are.
        model.Entity<StoredHeldRole>().HasOne<StoredPerson>().WithMany().HasForeignKey(r => r.PersonId);
        model.Entity<StoredBoard>().ToTable("board").HasKey(r => r.Id);
        model.Entity<StoredUnit>().ToTable("organisation_unit").HasKey(r => r.Id);
        model.Entity<StoredUnit>().Property(r => r.Version).IsConcurrencyToken();
        model.Entity<StoredUnitPeriod>().ToTable("unit_period").HasKey(r => r.Id);
        model.Entity<StoredSuccession>().ToTable("unit_succession").HasKey(r => r.Id);
        model.Entity<StoredServedBoard>().ToTable("served_board").HasKey(r => r.Id);
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
        NameColumns(model);
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

    /// <summary>
    /// Calls columns as properties, in the way of SQL; stores words for enumerations, and instants as UTC. For every
    /// context on the database.
    /// </summary>
    public static void NameColumns(ModelBuilder model)
    {
        var utc = new ValueConverter<DateTime, DateTime>(
            written => Milliseconds(written),
            read => DateTime.SpecifyKind(read, DateTimeKind.Utc)
        );
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(ColumnName(property.Name));
            property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
            {
                property.SetProviderClrType(typeof(string));
            }
            else if (type == typeof(DateTime))
            {
                property.SetValueConverter(utc);
            }
        }
    }

    // Both databases keep whole milliseconds alike.
    private static DateTime Milliseconds(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static string ColumnName(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        foreach (var c in property)
        {
            if (char.IsUpper(c) && name.Length > 0)
            {
                name.Append('_');
            }
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
