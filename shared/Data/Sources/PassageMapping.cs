using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class PassageMapping : IEntityTypeConfiguration<Passage>
{
    public void Configure(EntityTypeBuilder<Passage> builder)
    {
        builder.Property(passage => passage.Hash).HasMaxLength(Lengths.Hash);
        builder.HasIndex(passage => new { passage.VersionId, passage.Ordinal }).IsUnique();
    }
}
