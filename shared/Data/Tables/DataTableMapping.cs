using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Tables;

internal sealed class DataTableMapping : IEntityTypeConfiguration<DataTable>
{
    public void Configure(EntityTypeBuilder<DataTable> builder)
    {
        builder.Property(table => table.Index).HasMaxLength(Lengths.Index);
        builder.Property(table => table.Name).HasMaxLength(Lengths.Name);
        builder.Property(table => table.Domain).HasMaxLength(Lengths.Domain);
        builder.Property(table => table.Schedule).HasMaxLength(Lengths.Schedule);
        builder.Property(table => table.Revision).IsConcurrencyToken();
        // The quoted name is standard SQL and means the same to all three databases.
        builder.HasIndex(table => new { table.Index, table.Name }).IsUnique().HasFilter("\"DeletedAt\" IS NULL");
        builder.HasIndex(table => table.NextReadAt);
        builder.HasMany(table => table.Questions).WithOne().HasForeignKey(question => question.TableId);
    }
}
