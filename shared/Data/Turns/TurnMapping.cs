using BotSuite.Data.Conversations;
using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Turns;

internal sealed class TurnMapping : IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Turn> builder)
    {
        builder.Property(turn => turn.QuestionActivityId).HasMaxLength(Lengths.ExternalId);
        builder.Property(turn => turn.AnswerActivityId).HasMaxLength(Lengths.ExternalId);
        builder.Property(turn => turn.UserKey).HasMaxLength(Lengths.UserKey);
        builder.Property(turn => turn.ChannelId).HasMaxLength(Lengths.Channel);
        builder.Property(turn => turn.Language).HasMaxLength(Lengths.Language);
        builder.Property(turn => turn.Index).HasMaxLength(Lengths.Index);
        builder.Property(turn => turn.Domain).HasMaxLength(Lengths.Domain);
        builder.Property(turn => turn.Reference).HasMaxLength(Lengths.Reference);
        builder.ComplexCollection(turn => turn.Stages, stage => stage.ToJson());

        builder.HasIndex(turn => new { turn.ConversationId, turn.StartedAt });
        builder.HasIndex(turn => turn.StartedAt);
        builder.HasIndex(turn => turn.AnswerActivityId);
        builder.HasIndex(turn => turn.Reference);
        builder.HasIndex(turn => turn.UserKey);

        // The ledger outlives the conversation, and the release, which has no foreign key therefore.
        builder.HasOne<Conversation>().WithMany().HasForeignKey(turn => turn.ConversationId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(turn => turn.Passages).WithOne().HasForeignKey(passage => passage.TurnId);
        builder.HasMany(turn => turn.Verdicts).WithOne().HasForeignKey(verdict => verdict.TurnId);
        builder.HasMany(turn => turn.Sentences).WithOne().HasForeignKey(sentence => sentence.TurnId);
    }
}
