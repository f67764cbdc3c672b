using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.Property(source => source.Index).HasMaxLength(Lengths.Index);
        builder.Property(source => source.Name).HasMaxLength(Lengths.Name);
        builder.Property(source => source.Domain).HasMaxLength(Lengths.Domain);
        builder.Property(source => source.Schedule).HasMaxLength(Lengths.Schedule);
        builder.Property(source => source.Revision).IsConcurrencyToken();

        // The quoted name is standard SQL and means the same to all three databases.
        builder.HasIndex(source => new { source.Index, source.Name }).IsUnique().HasFilter("\"DeletedAt\" IS NULL");
        builder.HasIndex(source => source.NextRunAt);
        builder.HasMany(source => source.Documents).WithOne(document => document.Source).HasForeignKey(document => document.SourceId);
    }
}
