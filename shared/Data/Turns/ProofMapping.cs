using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Turns;

internal sealed class ProofMapping : IEntityTypeConfiguration<Proof>
{
    public void Configure(EntityTypeBuilder<Proof> builder)
    {
        builder.ToTable("Proofs");
        builder.HasKey(proof => new { proof.TurnId, proof.SentenceOrdinal, proof.Ordinal });
        builder.Property(proof => proof.Hash).HasMaxLength(Lengths.Hash);
        builder.HasIndex(proof => proof.VersionId);
        builder.HasIndex(proof => proof.PassageId);
    }
}
