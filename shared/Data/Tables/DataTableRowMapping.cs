using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Tables;

internal sealed class DataTableRowMapping : IEntityTypeConfiguration<DataTableRow>
{
    public void Configure(EntityTypeBuilder<DataTableRow> builder)
    {
        builder.Property(row => row.Key).HasMaxLength(Lengths.Key);
        builder.Property(row => row.Audience).HasMaxLength(Lengths.Audience);
        builder.HasIndex(row => new { row.TableId, row.Edition, row.Key });
        builder.HasOne<DataTable>().WithMany().HasForeignKey(row => row.TableId);
    }
}
