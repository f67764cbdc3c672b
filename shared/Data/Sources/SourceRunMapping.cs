using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class SourceRunMapping : IEntityTypeConfiguration<SourceRun>
{
    public void Configure(EntityTypeBuilder<SourceRun> builder)
    {
        builder.Property(run => run.Actor).HasMaxLength(Lengths.Person);
        builder.Property(run => run.LeaseOwner).HasMaxLength(Lengths.Person);
        builder.Property(run => run.Revision).IsConcurrencyToken();

        builder.HasIndex(run => new { run.State, run.LeaseUntil });
        builder.HasOne<Source>().WithMany().HasForeignKey(run => run.SourceId);
    }
}
