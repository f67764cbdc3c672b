using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Indexes;

internal sealed class SynonymMapping : IEntityTypeConfiguration<Synonym>
{
    public void Configure(EntityTypeBuilder<Synonym> builder)
    {
        builder.Property(synonym => synonym.Index).HasMaxLength(Lengths.Index);
        builder.Property(synonym => synonym.Term).HasMaxLength(Lengths.Term);
        builder.Property(synonym => synonym.Revision).IsConcurrencyToken();
        builder.HasIndex(synonym => new { synonym.Index, synonym.Term }).IsUnique();
    }
}
