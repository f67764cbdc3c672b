using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class DocumentChangeMapping : IEntityTypeConfiguration<DocumentChange>
{
    public void Configure(EntityTypeBuilder<DocumentChange> builder)
    {
        builder.HasKey(change => change.Sequence);
        builder.Property(change => change.Sequence).ValueGeneratedOnAdd();
        builder.Property(change => change.Index).HasMaxLength(Lengths.Index);
        // No foreign key: the feed also tells of documents that have been purged.
        builder.HasIndex(change => change.DocumentId);
    }
}
