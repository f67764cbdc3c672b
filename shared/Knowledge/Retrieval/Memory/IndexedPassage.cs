using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>A passage in memory, analysed once and kept as long as its version is current. Immutable.</summary>
internal sealed class IndexedPassage
{
    /// <summary>A passage that was analysed before.</summary>
    /// <param name="passage">The passage as callers get it.</param>
    /// <param name="standing">Who may see it.</param>
    /// <param name="terms">What the keyword index needs.</param>
    /// <param name="questions">Its questions.</param>
    public IndexedPassage(RetrievedPassage passage, PassageStanding standing, PassageTerms terms, StoredQuestion[] questions) =>
        (Passage, Standing, Terms, Questions) = (passage, standing, terms, questions);

    /// <summary>The passage as callers get it.</summary>
    public RetrievedPassage Passage { get; }

    /// <summary>What the keyword index needs.</summary>
    public PassageTerms Terms { get; }

    /// <summary>Its questions; empty for running text, and for the later parts of an answer that was split.</summary>
    public StoredQuestion[] Questions { get; }

    /// <summary>Its vectors.</summary>
    public PassageVectors Vectors { get; private set; } = PassageVectors.None;

    /// <summary>Whether texts of it wait to be embedded.</summary>
    public bool LacksVectors { get; private set; }

    /// <summary>The texts of it that have vectors, where the model knows its language.</summary>
    public IReadOnlyList<string> EmbeddedTexts => PassageTexts.Of(Passage.Questions, Passage.HeadingPath, Passage.Text);

    /// <summary>
    /// What a person would call the topic: the main question, else the innermost heading behind the document's title, since
    /// "Opening hours" alone does not say of what; null where there is neither.
    /// </summary>
    public string? Topic => Passage switch
    {
        { Questions: [var question, ..] } => question,
        { HeadingPath: [.., var heading] } when heading == Passage.Title || Passage.Title.Length == 0 => heading,
        { HeadingPath: [.., var heading] } => $"{Passage.Title}: {heading}",
        _ => null,
    };

    /// <summary>Who may see it.</summary>
    public PassageStanding Standing { get; }

    /// <summary>Analyses the passages of a version that may be quoted, in their order.</summary>
    /// <param name="document">The version's document.</param>
    /// <param name="version">The version.</param>
    /// <param name="lastDay">The last day that the version holds, which a newer one may bring forward; null for ever.</param>
    /// <param name="analyzer">Takes texts apart.</param>
    /// <param name="vocabulary">Numbers terms.</param>
    public static IndexedPassage[] Of(Document document, DocumentVersion version, DateOnly? lastDay, TextAnalyzer analyzer, Vocabulary vocabulary)
    {
        var known = new Dictionary<string, StoredQuestion>(StringComparer.Ordinal);
        var indexed = new List<IndexedPassage>(version.Passages.Count);
        foreach (var passage in version.Passages.Where(passage => passage.QuarantineReason is null).OrderBy(passage => passage.Ordinal))
        {
            var retrieved = Facts(document, version, passage, lastDay);
            var fresh = new List<StoredQuestion>();
            var questions = new List<TermCounts>();
            foreach (var text in passage.Questions.Count > 0 ? passage.Questions : HeadingOf(passage))
            {
                if (!known.TryGetValue(text, out var question))
                {
                    known[text] = question = StoredQuestion.Of(text, analyzer, vocabulary);
                    if (passage.Kind is PassageKind.FaqEntry) fresh.Add(question);
                }

                questions.Add(question.Terms);
            }

            var terms = new PassageTerms(questions, TermCounts.Of(analyzer.Analyze(retrieved.Text), vocabulary));
            var standing = new PassageStanding(version.Jurisdiction, version.Audience, version.Rights, [.. version.Tags], passage.ReadingConfidence);
            indexed.Add(new IndexedPassage(retrieved, standing, terms, [.. fresh]));
        }

        return [.. indexed];
    }

    /// <summary>The same passage with vectors.</summary>
    public IndexedPassage With(PassageVectors vectors, bool lacksSome)
    {
        var copy = (IndexedPassage)MemberwiseClone();
        (copy.Vectors, copy.LacksVectors) = (vectors, lacksSome);
        return copy;
    }

    /// <summary>Whether somebody with this filter may see the passage.</summary>
    public bool Passes(PassageFilter filter) =>
        IsInForce(filter.AsOf)
        && (Standing.ReadingConfidence is not { } confidence || confidence >= filter.LeastReadingConfidence)
        && (filter.Domain is null || Same(filter.Domain, Passage.Domain))
        && (filter.Language is null || Same(filter.Language, Passage.Language))
        && HoldsIn(Standing.Jurisdiction, filter.Jurisdiction)
        && (Standing.Audience is null || Same(Standing.Audience, filter.Audience))
        && (filter.Rights is null || Standing.Rights is null || filter.Rights.Contains(Standing.Rights, StringComparer.OrdinalIgnoreCase))
        && filter.Tags.All(tag => Standing.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
        && (filter.AnyOf.Count == 0 || filter.AnyOf.Any(CarriesAll));

    private bool CarriesAll(IReadOnlyList<string> tags) => tags.All(tag => Standing.Tags.Contains(tag, KeyedTag.Comparer));

    private bool IsInForce(DateOnly day) =>
        (Passage.EffectiveFrom is not { } from || from <= day) && (Passage.EffectiveTo is not { } to || day <= to);

    // What holds in a country holds in its parts: "US" for an asker in "US-CA".
    private static bool HoldsIn(string? jurisdiction, string? asker) =>
        jurisdiction is null || asker is null || Same(jurisdiction, asker)
        || asker.StartsWith(jurisdiction + "-", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static List<string> HeadingOf(Passage passage) =>
        passage.HeadingPath.Count > 0 ? [string.Join(' ', passage.HeadingPath)] : [];

    private static RetrievedPassage Facts(Document document, DocumentVersion version, Passage passage, DateOnly? lastDay) => new()
    {
        PassageId = passage.Id,
        VersionId = version.Id,
        DocumentId = document.Id,
        DocumentKey = document.Key,
        Kind = passage.Kind,
        Title = version.Title,
        Questions = passage.Questions,
        HeadingPath = passage.HeadingPath,
        Page = passage.Page,
        Text = version.Text[passage.Start..passage.End],
        Start = passage.Start,
        Language = version.Language,
        Domain = version.Domain,
        OriginUrl = version.OriginUrl,
        EffectiveFrom = version.EffectiveFrom,
        EffectiveTo = lastDay,
    };
}
