using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Cases;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.Property(item => item.QuestionKey).HasMaxLength(Lengths.Key);
        builder.Property(item => item.Language).HasMaxLength(Lengths.Language);
        builder.Property(item => item.AssignedTo).HasMaxLength(Lengths.Person);
        builder.Property(item => item.Revision).IsConcurrencyToken();

        builder.HasIndex(item => new { item.State, item.QuestionKey });
        builder.HasIndex(item => item.UpdatedAt);
        builder.HasMany(item => item.Turns).WithOne().HasForeignKey(turn => turn.CaseId);
    }
}
