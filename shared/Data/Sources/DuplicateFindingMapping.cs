using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Sources;

internal sealed class DuplicateFindingMapping : IEntityTypeConfiguration<DuplicateFinding>
{
    public void Configure(EntityTypeBuilder<DuplicateFinding> builder)
    {
        builder.Property(finding => finding.Index).HasMaxLength(Lengths.Index);
        builder.HasIndex(finding => new { finding.OneDocumentId, finding.OtherDocumentId }).IsUnique();
        builder.HasIndex(finding => finding.OtherDocumentId);
        builder.HasIndex(finding => finding.Index);
    }
}
