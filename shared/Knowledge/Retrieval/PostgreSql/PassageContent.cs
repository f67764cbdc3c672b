using System.Security.Cryptography;
using System.Text.Json;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>An analysed passage in the form that it is stored in: everything that scoring, filtering and quoting need, except for its vectors.</summary>
internal sealed record PassageContent(
    RetrievedPassage Passage, PassageStanding Standing, ContentTerms Text, ContentTerms[] Wordings, ContentQuestion[] Questions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The content of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="vocabulary">The terms, each at the place of its number.</param>
    public static PassageContent Of(IndexedPassage passage, string[] vocabulary) => new(
        passage.Passage, passage.Standing, ContentTerms.Of(passage.Terms.Text, vocabulary),
        [.. passage.Terms.Questions.Select(terms => ContentTerms.Of(terms, vocabulary))],
        [.. passage.Questions.Select(question => new ContentQuestion(question.Words, ContentTerms.Of(question.Terms, vocabulary), question.Weights))]);

    /// <summary>The passage with its terms numbered.</summary>
    public IndexedPassage Restore(Vocabulary vocabulary) => new(
        Passage, Standing,
        new PassageTerms([.. Wordings.Select(terms => terms.Restore(vocabulary))], Text.Restore(vocabulary)),
        [.. Questions.Select(question => StoredQuestion.Analysed(question.Words, question.Terms.Restore(vocabulary), question.Weights))]);

    /// <summary>The content as it is stored.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>What damage to a stored content is noticed by.</summary>
    public static byte[] HashOf(byte[] stored) => SHA256.HashData(stored);

    /// <summary>Reads a stored content; null where it is not what was stored.</summary>
    public static PassageContent? Read(byte[] stored, byte[] hash)
    {
        if (!HashOf(stored).AsSpan().SequenceEqual(hash)) return null;
        try
        {
            return JsonSerializer.Deserialize<PassageContent>(stored, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
