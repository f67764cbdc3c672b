using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Releases;

internal sealed class ReleaseMapping : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.Property(release => release.Name).HasMaxLength(Lengths.Name);
        builder.Property(release => release.Revision).IsConcurrencyToken();
        builder.HasIndex(release => release.Number).IsUnique();
        builder.HasIndex(release => release.State);
    }
}
