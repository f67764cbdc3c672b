using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Conversations;

internal sealed class InboxItemMapping : IEntityTypeConfiguration<InboxItem>
{
    public void Configure(EntityTypeBuilder<InboxItem> builder)
    {
        builder.Property(item => item.ChannelId).HasMaxLength(Lengths.Channel);
        builder.Property(item => item.ConversationExternalId).HasMaxLength(Lengths.ExternalId);
        builder.Property(item => item.ActivityId).HasMaxLength(Lengths.ExternalId);
        builder.Property(item => item.LeaseOwner).HasMaxLength(Lengths.Person);

        builder.HasIndex(item => new { item.ChannelId, item.ConversationExternalId, item.ActivityId }).IsUnique();
        builder.HasIndex(item => new { item.State, item.LeaseUntil });
    }
}
