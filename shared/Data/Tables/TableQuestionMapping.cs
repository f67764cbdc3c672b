using BotSuite.Data.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BotSuite.Data.Tables;

internal sealed class TableQuestionMapping : IEntityTypeConfiguration<TableQuestion>
{
    public void Configure(EntityTypeBuilder<TableQuestion> builder) =>
        builder.Property(question => question.Language).HasMaxLength(Lengths.Language);
}
