using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Cases;

internal sealed class CaseTurnMapping : IEntityTypeConfiguration<CaseTurn>
{
    public void Configure(EntityTypeBuilder<CaseTurn> builder)
    {
        builder.ToTable("CaseTurns");
        builder.HasKey(turn => new { turn.CaseId, turn.TurnId });
        builder.HasOne<Turn>().WithMany().HasForeignKey(turn => turn.TurnId);
    }
}
