using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Conversations;

internal sealed class ConversationActivityMapping : IEntityTypeConfiguration<ConversationActivity>
{
    public void Configure(EntityTypeBuilder<ConversationActivity> builder)
    {
        builder.HasKey(activity => new { activity.ConversationId, activity.Sequence });
        builder.Property(activity => activity.Sequence).ValueGeneratedNever();
        builder.Property(activity => activity.ActivityId).HasMaxLength(Lengths.ExternalId);
        builder.Property(activity => activity.Type).HasMaxLength(Lengths.Action);

        builder.HasIndex(activity => new { activity.ConversationId, activity.ActivityId }).IsUnique();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(activity => activity.ConversationId);
    }
}
