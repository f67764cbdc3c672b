using System.Globalization;
using BotSuite.Knowledge.Tables.Matching;
using Cronos;

namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>Finds what an editor has to put right in the description of a table.</summary>
internal static class DefinitionFaults
{
    private const int LongestName = 200;
    private const int MostColumns = 100;
    private const int MostWordings = 100;

    public static IReadOnlyList<TableFault> Of(TableDefinition table) =>
        [.. OfTable(table), .. OfColumns(table), .. table.Wordings.SelectMany(wording => OfWording(table, wording))];

    private static IEnumerable<TableFault> OfTable(TableDefinition table)
    {
        if (string.IsNullOrWhiteSpace(table.Name)) yield return new TableFault("The table has no name.");
        if (table.Name.Length > LongestName) yield return new TableFault("The table's name is longer than {0} characters.", LongestName);
        if (string.IsNullOrWhiteSpace(table.Domain)) yield return new TableFault("The table has no domain.");
        if (table.Columns.Count > MostColumns) yield return new TableFault("The table has more than {0} columns.", MostColumns);
        if (table.Wordings.Count > MostWordings) yield return new TableFault("The table has more than {0} wordings.", MostWordings);
        foreach (var twice in table.Wordings.GroupBy(wording => wording.Id).Where(group => group.Count() > 1))
            yield return new TableFault("The question “{0}” stands in the table twice.", twice.First().Template);
        if (table.Schedule is { Length: > 0 } schedule && !CronExpression.TryParse(schedule, out _))
            yield return new TableFault("“{0}” is no schedule: write five fields, such as 0 3 * * * for each night at three (UTC).", schedule);
    }

    private static IEnumerable<TableFault> OfColumns(TableDefinition table)
    {
        foreach (var twice in table.Columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return new TableFault("Two columns are called “{0}”.", twice.Key);
        if (!table.Columns.Any(column => column.Role == ColumnRole.Key))
            yield return new TableFault("No column is the key: choose the one that people ask by.");
        if (!table.Columns.Any(column => column.Role == ColumnRole.Value))
            yield return new TableFault("No column holds a value: choose the one that people ask for.");
        foreach (var role in new[] { ColumnRole.ValidFrom, ColumnRole.ValidTo, ColumnRole.Audience })
            if (table.Columns.Count(column => column.Role == role) > 1)
                yield return new TableFault("More than one column is marked “{0}”.", role);
        foreach (var column in table.Columns)
        {
            if (column.Name.AsSpan().ContainsAny('{', '}'))
                yield return new TableFault("The column “{0}” has braces in its name, so no template can name it.", column.Name);
            if (column.Format is { Length: > 0 } format && !IsNumberFormat(format))
                yield return new TableFault("“{0}” is no number format: write one such as #,##0 or 0.00.", format);
        }
    }

    private static IEnumerable<TableFault> OfWording(TableDefinition table, TableWording wording)
    {
        var (template, fault) = TextTemplate.Read(wording.Template);
        if (fault is not null) yield return fault;
        if (template is not null)
            foreach (var wrong in OfQuestion(table, wording, template))
                yield return wrong;

        if (wording.ValueColumns.Count == 0)
            yield return new TableFault("The question “{0}” asks for no column.", wording.Template);
        foreach (var name in wording.ValueColumns.Where(name => table.Column(name)?.Role is not (ColumnRole.Value or ColumnRole.ValidFrom or ColumnRole.ValidTo)))
            yield return new TableFault("The question “{0}” asks for “{1}”, which is no value column.", wording.Template, name);
        foreach (var wrong in OfAnswer(table, wording)) yield return wrong;
    }

    private static IEnumerable<TableFault> OfQuestion(TableDefinition table, TableWording wording, TextTemplate template)
    {
        var places = template.Places.ToArray();
        if (places.Length == 0)
            yield return new TableFault("The question “{0}” names no key column in braces.", wording.Template);
        foreach (var place in places.Where(place => table.Column(place)?.Role != ColumnRole.Key))
            yield return new TableFault("The question “{0}” names “{1}”, which is no key column.", wording.Template, place);
        if (places.Distinct(StringComparer.OrdinalIgnoreCase).Count() < places.Length)
            yield return new TableFault("The question “{0}” names one column twice.", wording.Template);
        if (!new WordingWords(template).HasTopic)
            yield return new TableFault("The question “{0}” needs a word that says what is asked for.", wording.Template);
    }

    private static IEnumerable<TableFault> OfAnswer(TableDefinition table, TableWording wording)
    {
        if (wording.AnswerTemplate is not { Length: > 0 } text) yield break;

        var (template, fault) = TextTemplate.Read(text);
        if (fault is not null) yield return fault;
        if (template is null) yield break;

        if (!template.Places.Any()) yield return new TableFault("The answer “{0}” names no column in braces, so it would say the same of every row.", text);
        foreach (var place in template.Places.Where(place => table.Column(place)?.Role is null or ColumnRole.Unused or ColumnRole.Audience))
            yield return new TableFault("The answer “{0}” names “{1}”, which is no column that may be shown.", text, place);
    }

    private static bool IsNumberFormat(string format)
    {
        try
        {
            return format.AsSpan().ContainsAny('0', '#') && 1234.5m.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
