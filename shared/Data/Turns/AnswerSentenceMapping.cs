using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Turns;

internal sealed class AnswerSentenceMapping : IEntityTypeConfiguration<AnswerSentence>
{
    public void Configure(EntityTypeBuilder<AnswerSentence> builder)
    {
        builder.ToTable("AnswerSentences");
        builder.HasKey(sentence => new { sentence.TurnId, sentence.Ordinal });
        builder.HasMany(sentence => sentence.Proofs).WithOne().HasForeignKey(proof => new { proof.TurnId, proof.SentenceOrdinal });
    }
}
