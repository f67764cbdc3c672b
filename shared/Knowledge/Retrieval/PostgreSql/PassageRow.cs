using System.Text.Json;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>A passage as it goes into the tables; words of filters are folded.</summary>
internal sealed record PassageRow
{
    public required string Index { get; init; }

    public required Guid Document { get; init; }

    public required int Place { get; init; }

    public required string Domain { get; init; }

    public required string Language { get; init; }

    public required string? Jurisdiction { get; init; }

    public required string? Audience { get; init; }

    public required string? Rights { get; init; }

    public required string Tags { get; init; }

    public required string KeyedTags { get; init; }

    public required float WordingLength { get; init; }

    public required bool HasTopic { get; init; }

    public required bool HasVectors { get; init; }

    public required bool LacksVectors { get; init; }

    public required string Search { get; init; }

    public required PassageContent Content { get; init; }

    public required PassageVectors Vectors { get; init; }

    /// <summary>The row of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="index">The index that it is searched in.</param>
    /// <param name="place">Its place among the passages of its document.</param>
    /// <param name="vocabulary">The terms, each at the place of its number.</param>
    /// <param name="keepsVectors">Whether its vectors go into the tables.</param>
    /// <param name="lacksVectors">Whether it waits for vectors.</param>
    public static PassageRow Of(IndexedPassage passage, string index, int place, string[] vocabulary, bool keepsVectors, bool lacksVectors)
    {
        var content = PassageContent.Of(passage, vocabulary);
        return new PassageRow
        {
            Index = index,
            Document = passage.Passage.DocumentId,
            Place = place,
            Domain = Folded.Of(passage.Passage.Domain),
            Language = Folded.Of(passage.Passage.Language),
            Jurisdiction = Fold(passage.Standing.Jurisdiction),
            Audience = Fold(passage.Standing.Audience),
            Rights = Fold(passage.Standing.Rights),
            Tags = JsonSerializer.Serialize(passage.Standing.Tags.Select(Folded.Of)),
            KeyedTags = JsonSerializer.Serialize(passage.Standing.Tags.Select(Folded.OfKeyed)),
            WordingLength = content.Wordings.Length == 0 ? 0 : (float)content.Wordings.Average(wording => wording.Length),
            HasTopic = passage.Topic is not null,
            HasVectors = keepsVectors && !passage.Vectors.IsEmpty,
            LacksVectors = lacksVectors,
            Search = SearchText.Of(content),
            Content = content,
            Vectors = passage.Vectors,
        };
    }

    private static string? Fold(string? word) => word is null ? null : Folded.Of(word);
}
