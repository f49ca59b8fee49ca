using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Styrkedja.Store.Mapping;

/// <summary>Which row is which table. The tables themselves are made by the scripts in Schema alone.</summary>
internal static class TableMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StoredMunicipality>().ToTable("municipality").HasKey(r => r.Id);
        model.Entity<StoredPerson>().ToTable("person").HasKey(r => r.Id);
        model.Entity<StoredBoard>().ToTable("board").HasKey(r => r.Id);
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
        MailMapping.Map(model);
        foreach (var type in model.Model.GetEntityTypes())
        {
            NameColumns(type);
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

    /// <summary>
    /// Columns are called as properties, in the way of SQL; words are stored for enumerations, and instants are UTC.
    /// </summary>
    internal static void NameColumns(IMutableEntityType entity)
    {
        var utc = new ValueConverter<DateTime, DateTime>(
            written => Milliseconds(written),
            read => DateTime.SpecifyKind(read, DateTimeKind.Utc)
        );
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(ColumnName(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
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
