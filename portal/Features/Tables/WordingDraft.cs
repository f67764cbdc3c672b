using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Portal.Features.Tables;

/// <summary>A wording as it is being written.</summary>
public sealed class WordingDraft
{
    /// <summary>Identifies the wording.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its language, a two-letter code.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The question, with the names of key columns in braces.</summary>
    public string Template { get; set; } = "";

    /// <summary>The columns that are asked for.</summary>
    public IReadOnlyCollection<string> ValueColumns { get; set; } = [];

    /// <summary>The answer, with the names of columns in braces; blank for the cells line by line.</summary>
    public string? Answer { get; set; }

    /// <summary>The draft of a stored wording.</summary>
    public static WordingDraft Of(TableWording wording) => new()
    {
        Id = wording.Id,
        Language = wording.Language,
        Template = wording.Template,
        ValueColumns = [.. wording.ValueColumns],
        Answer = wording.AnswerTemplate,
    };

    /// <summary>What the draft says, to be stored.</summary>
    public TableWording ToWording() => new() { Id = Id, Language = Language, Template = Template, ValueColumns = [.. ValueColumns], AnswerTemplate = Answer };
}
