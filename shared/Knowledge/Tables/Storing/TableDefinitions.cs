using BotSuite.Data.Tables;
using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Knowledge.Tables.Storing;

/// <summary>Tables between the editor's form and the store's.</summary>
internal static class TableDefinitions
{
    /// <summary>The description of a stored table.</summary>
    public static TableDefinition Of(DataTable table) => new()
    {
        Name = table.Name,
        Index = table.Index,
        Domain = table.Domain,
        Schedule = table.Schedule,
        Origin = TableJson.Read<TableOrigin>(table.OriginJson ?? throw new InvalidDataException($"Table {table.Id} has no origin.")),
        Columns = TableJson.Read<List<TableColumn>>(table.ColumnsJson),
        Wordings = WordingsOf(table),
    };

    /// <summary>The wordings of a stored table, in the order in which they were made.</summary>
    public static IReadOnlyList<TableWording> WordingsOf(DataTable table) => [.. table.Questions.OrderBy(question => question.Id).Select(Of)];

    /// <summary>Writes a description into a stored table, its wordings apart.</summary>
    public static void Write(TableDefinition definition, DataTable table)
    {
        table.Name = definition.Name.Trim();
        table.Index = definition.Index;
        table.Domain = definition.Domain;
        table.Schedule = string.IsNullOrWhiteSpace(definition.Schedule) ? null : definition.Schedule.Trim();
        table.OriginJson = TableJson.Write(definition.Origin);
        table.ColumnsJson = TableJson.Write(definition.Columns);
    }

    /// <summary>A wording as it is stored.</summary>
    public static TableQuestion Of(TableWording wording, Guid table) => new()
    {
        Id = wording.Id,
        TableId = table,
        Language = wording.Language,
        Template = wording.Template.Trim(),
        ValueColumns = [.. wording.ValueColumns],
        AnswerTemplate = string.IsNullOrWhiteSpace(wording.AnswerTemplate) ? null : wording.AnswerTemplate.Trim(),
    };

    /// <summary>The answer sentences of some wordings, each once.</summary>
    public static string SentencesOf(IEnumerable<TableWording> wordings) => TableJson.Write(wordings
        .Select(wording => wording.AnswerTemplate?.Trim())
        .Where(sentence => sentence is { Length: > 0 })
        .Distinct(StringComparer.Ordinal)
        .ToArray());

    private static TableWording Of(TableQuestion question) => new()
    {
        Id = question.Id,
        Language = question.Language,
        Template = question.Template,
        ValueColumns = question.ValueColumns,
        AnswerTemplate = question.AnswerTemplate,
    };
}
