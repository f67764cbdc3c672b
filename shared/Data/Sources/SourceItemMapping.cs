using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class SourceItemMapping : IEntityTypeConfiguration<SourceItem>
{
    public void Configure(EntityTypeBuilder<SourceItem> builder)
    {
        builder.Property(item => item.Key).HasMaxLength(Lengths.Key);
        builder.Property(item => item.GroupKey).HasMaxLength(Lengths.Key);
        builder.Property(item => item.LeaseOwner).HasMaxLength(Lengths.Person);
        builder.Property(item => item.FileHash).HasMaxLength(Lengths.Hash);
        builder.Property(item => item.ReadFileHash).HasMaxLength(Lengths.Hash);
        builder.Property(item => item.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(item => item.MediaType).HasMaxLength(Lengths.MediaType);
        builder.Property(item => item.EntityTag).HasMaxLength(Lengths.EntityTag);
        builder.Property(item => item.Revision).IsConcurrencyToken();

        builder.HasIndex(item => new { item.SourceId, item.Key }).IsUnique();
        builder.HasIndex(item => new { item.SourceId, item.GroupKey });
        builder.HasIndex(item => new { item.State, item.LeaseUntil });
        builder.HasIndex(item => item.RunId);
        builder.HasIndex(item => item.FileHash);
        builder.HasOne<Source>().WithMany().HasForeignKey(item => item.SourceId);
    }
}
