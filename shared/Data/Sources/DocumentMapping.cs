using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Property(document => document.Index).HasMaxLength(Lengths.Index);
        builder.Property(document => document.Key).HasMaxLength(Lengths.Key);
        builder.Property(document => document.Revision).IsConcurrencyToken();

        builder.HasIndex(document => new { document.SourceId, document.Key }).IsUnique();
        builder.HasIndex(document => document.Index);
        builder.HasIndex(document => document.ItemId);
        // No foreign key: document and version would point at each other, and neither could be inserted first.
        builder.HasIndex(document => document.CurrentVersionId);
        builder.HasMany(document => document.Versions).WithOne(version => version.Document).HasForeignKey(version => version.DocumentId);
    }
}
