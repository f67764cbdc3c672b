using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Tables;

internal sealed class TableEditionMapping : IEntityTypeConfiguration<TableEdition>
{
    public void Configure(EntityTypeBuilder<TableEdition> builder)
    {
        builder.Property(edition => edition.Name).HasMaxLength(Lengths.Name);
        builder.Property(edition => edition.ContentHash).HasMaxLength(Lengths.Hash);
        builder.HasIndex(edition => new { edition.TableId, edition.Number }).IsUnique();
        builder.HasOne<DataTable>().WithMany().HasForeignKey(edition => edition.TableId);
    }
}
