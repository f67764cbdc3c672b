using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.Property(version => version.ContentHash).HasMaxLength(Lengths.Hash);
        builder.Property(version => version.Title).HasMaxLength(Lengths.Title);
        builder.Property(version => version.Language).HasMaxLength(Lengths.Language);
        builder.Property(version => version.Domain).HasMaxLength(Lengths.Domain);
        builder.Property(version => version.Jurisdiction).HasMaxLength(Lengths.Jurisdiction);
        builder.Property(version => version.Audience).HasMaxLength(Lengths.Audience);
        builder.Property(version => version.Reader).HasMaxLength(Lengths.Reader);
        builder.Property(version => version.FileHash).HasMaxLength(Lengths.Hash);
        builder.Property(version => version.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(version => version.MediaType).HasMaxLength(Lengths.MediaType);

        builder.HasIndex(version => new { version.DocumentId, version.Number }).IsUnique();
        builder.HasIndex(version => version.FileHash);
        builder.HasMany(version => version.Passages).WithOne(passage => passage.Version).HasForeignKey(passage => passage.VersionId);
    }
}
