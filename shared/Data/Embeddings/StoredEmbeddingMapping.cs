using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Embeddings;

internal sealed class StoredEmbeddingMapping : IEntityTypeConfiguration<StoredEmbedding>
{
    public void Configure(EntityTypeBuilder<StoredEmbedding> builder)
    {
        builder.HasKey(embedding => new { embedding.ModelId, embedding.TextHash });
        builder.Property(embedding => embedding.ModelId).HasMaxLength(Lengths.ModelId);
        builder.Property(embedding => embedding.TextHash).HasMaxLength(Lengths.Hash);
    }
}
