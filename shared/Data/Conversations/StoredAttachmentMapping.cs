using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Conversations;

internal sealed class StoredAttachmentMapping : IEntityTypeConfiguration<StoredAttachment>
{
    public void Configure(EntityTypeBuilder<StoredAttachment> builder)
    {
        builder.Property(attachment => attachment.Name).HasMaxLength(Lengths.FileName);
        builder.Property(attachment => attachment.MediaType).HasMaxLength(Lengths.MediaType);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(attachment => attachment.ConversationId);
    }
}
