using System.Text.Json.Serialization;

namespace BotSuite.Answering;

/// <summary>A source behind an answer, as the person sees it.</summary>
/// <param name="Number">The number in the answer, from 1.</param>
/// <param name="Title">The document's title, with the heading of the passage where that helps.</param>
/// <param name="VersionId">The version quoted.</param>
/// <param name="PassageId">The passage quoted.</param>
/// <param name="Page">Page in the original, from 1; null where the format has none.</param>
/// <param name="Excerpt">The passage's words, whole.</param>
/// <param name="OriginUrl">Where the document is published; null where nowhere.</param>
public sealed record Citation(int Number, string Title, Guid VersionId, Guid PassageId, int? Page, string Excerpt, string? OriginUrl)
{
    /// <summary>For a row of a table its name, table and key: <c>Plan prices: Basic</c>; null for documents. Evaluation knows rows by it.</summary>
    [JsonIgnore]
    public string? Row { get; init; }
}
