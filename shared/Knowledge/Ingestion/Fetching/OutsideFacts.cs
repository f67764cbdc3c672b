using System.Text.Json;
using System.Text.Json.Serialization;
using BotSuite.Knowledge.Ingestion.Reading;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>Facts that are said of documents from outside (by an upload, a feed, a source's settings), and how they join what documents say themselves.</summary>
internal static class OutsideFacts
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The facts as they are stored with a piece; null for none.</summary>
    public static string? Write(DocumentFacts? facts) => facts is null ? null : JsonSerializer.Serialize(facts, Options);

    /// <summary>The tags among facts from outside.</summary>
    /// <param name="json">The facts; null for none.</param>
    public static IReadOnlyList<string> TagsOf(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<DocumentFacts>(json, Options)?.Tags ?? [];

    /// <summary>What a document says itself counts; facts from outside fill the gaps, and tags of both are joined.</summary>
    /// <param name="document">The document.</param>
    /// <param name="json">Facts from outside; null for none.</param>
    public static ReadDocument Join(ReadDocument document, string? json)
    {
        if (json is null || JsonSerializer.Deserialize<DocumentFacts>(json, Options) is not { } outside) return document;

        var own = document.Facts;
        return document with
        {
            Facts = new DocumentFacts
            {
                Domain = own.Domain ?? outside.Domain,
                Jurisdiction = own.Jurisdiction ?? outside.Jurisdiction,
                Audience = own.Audience ?? outside.Audience,
                Issuer = own.Issuer ?? outside.Issuer,
                EffectiveFrom = own.EffectiveFrom ?? outside.EffectiveFrom,
                EffectiveTo = own.EffectiveTo ?? outside.EffectiveTo,
                ReviewBy = own.ReviewBy ?? outside.ReviewBy,
                Rights = own.Rights ?? outside.Rights,
                OriginUrl = own.OriginUrl ?? outside.OriginUrl,
                Tags = [.. own.Tags.Where(IsOwn).Concat(outside.Tags).Distinct(StringComparer.Ordinal)],
            },
        };
    }

    // Tags that begin so say which document of a program a text belongs to; no text says that of itself.
    private static bool IsOwn(string tag) => !tag.StartsWith("__", StringComparison.Ordinal);
}
