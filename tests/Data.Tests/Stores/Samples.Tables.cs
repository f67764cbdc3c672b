using BotSuite.Data.Tables;

namespace BotSuite.Data.Tests.Stores;

internal static partial class Samples
{
    public static DataTable NewTable()
    {
        var table = new DataTable
        {
            Index = "default",
            Name = Unique("Fees"),
            Domain = "customer",
            OriginJson = "{}",
            ColumnsJson = "[]",
            ReadAt = Noon,
            Edition = 3,
            Schedule = "0 * * * *",
            NextReadAt = Noon,
            Fault = "The file is gone.",
            DeletedAt = Noon,
        };
        table.Questions.Add(new TableQuestion
        {
            TableId = table.Id,
            Language = "ko",
            Template = "{plan} 요금은?",
            ValueColumns = ["fee"],
            AnswerTemplate = "{plan}: {fee}",
        });
        return table;
    }

    public static DataTableRow NewTableRow(Guid table) => new()
    {
        TableId = table,
        Edition = 3,
        Key = Unique("basic"),
        Number = 1,
        CellsJson = "{\"plan\":\"Basic\"}",
        ValidFrom = new DateOnly(2026, 1, 1),
        ValidTo = new DateOnly(2026, 12, 31),
        Audience = "members",
    };

    public static TableEdition NewTableEdition(Guid table) => new()
    {
        TableId = table,
        Number = 3,
        RowsFrom = 3,
        RowCount = 12,
        Name = "Fees",
        ContentHash = new string('a', 64),
        SentencesJson = "[]",
        ReadAt = Noon,
        CurrentAt = Noon,
    };
}
