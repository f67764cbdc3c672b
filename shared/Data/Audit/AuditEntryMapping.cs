using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedOnAdd();
        builder.Property(entry => entry.Actor).HasMaxLength(Lengths.Person);
        builder.Property(entry => entry.Action).HasMaxLength(Lengths.Action);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(Lengths.Action);
        builder.Property(entry => entry.SubjectId).HasMaxLength(Lengths.SubjectId);

        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectId });
        builder.HasIndex(entry => entry.At);
    }
}
