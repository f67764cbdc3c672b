using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Portal.Features.Tables;

/// <summary>A wording as it is being written.</summary>
internal sealed class WordingDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Language { get; set; } = "en";

    public string Template { get; set; } = "";

    public IReadOnlyCollection<string> ValueColumns { get; set; } = [];

    public string? Answer { get; set; }

    public static WordingDraft Of(TableWording wording) => new()
    {
        Id = wording.Id,
        Language = wording.Language,
        Template = wording.Template,
        ValueColumns = [.. wording.ValueColumns],
        Answer = wording.AnswerTemplate,
    };

    public TableWording ToWording() => new() { Id = Id, Language = Language, Template = Template, ValueColumns = [.. ValueColumns], AnswerTemplate = Answer };
}
