using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Turns;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.Property(feedback => feedback.UserKey).HasMaxLength(Lengths.UserKey);
        builder.Property(feedback => feedback.Comment).HasMaxLength(Lengths.Comment);
        builder.HasIndex(feedback => new { feedback.TurnId, feedback.UserKey }).IsUnique();
        builder.HasIndex(feedback => feedback.UpdatedAt);
        builder.HasOne<Turn>().WithMany().HasForeignKey(feedback => feedback.TurnId);
    }
}
