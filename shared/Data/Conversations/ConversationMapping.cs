using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Conversations;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.Property(conversation => conversation.ChannelId).HasMaxLength(Lengths.Channel);
        builder.Property(conversation => conversation.ExternalId).HasMaxLength(Lengths.ExternalId);
        builder.Property(conversation => conversation.UserKey).HasMaxLength(Lengths.UserKey);
        builder.Property(conversation => conversation.Language).HasMaxLength(Lengths.Language);
        builder.Property(conversation => conversation.Revision).IsConcurrencyToken();

        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.ExternalId }).IsUnique();
        builder.HasIndex(conversation => conversation.UserKey);
        builder.HasIndex(conversation => conversation.LastActivityAt);
    }
}
