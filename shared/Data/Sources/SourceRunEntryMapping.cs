using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class SourceRunEntryMapping : IEntityTypeConfiguration<SourceRunEntry>
{
    public void Configure(EntityTypeBuilder<SourceRunEntry> builder)
    {
        builder.Property(entry => entry.Key).HasMaxLength(Lengths.Key);
        builder.HasOne<SourceRun>().WithMany().HasForeignKey(entry => entry.RunId);
    }
}
