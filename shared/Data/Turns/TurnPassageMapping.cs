using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Turns;

internal sealed class TurnPassageMapping : IEntityTypeConfiguration<TurnPassage>
{
    public void Configure(EntityTypeBuilder<TurnPassage> builder)
    {
        builder.ToTable("TurnPassages");
        builder.HasKey(passage => new { passage.TurnId, passage.Rank });
        // "Which answers rest on this paragraph" asks by passage.
        builder.HasIndex(passage => passage.PassageId);
    }
}
