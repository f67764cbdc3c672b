using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Indexes;

internal sealed class SearchIndexMapping : IEntityTypeConfiguration<SearchIndex>
{
    public void Configure(EntityTypeBuilder<SearchIndex> builder)
    {
        builder.HasKey(index => index.Name);
        builder.Property(index => index.Name).HasMaxLength(Lengths.Index).ValueGeneratedNever();
        builder.Property(index => index.EmbeddingModelId).HasMaxLength(Lengths.ModelId);
        builder.Property(index => index.Revision).IsConcurrencyToken();
    }
}
