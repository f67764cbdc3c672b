using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Turns;

internal sealed class VerdictMapping : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> builder)
    {
        builder.ToTable("Verdicts");
        builder.HasKey(verdict => new { verdict.TurnId, verdict.Ordinal });
        builder.Property(verdict => verdict.Rule).HasMaxLength(Lengths.Rule);
        builder.Property(verdict => verdict.Pack).HasMaxLength(Lengths.Rule);
        builder.Property(verdict => verdict.Action).HasMaxLength(Lengths.Action);
        builder.HasIndex(verdict => verdict.Rule);
    }
}
