using BotSuite.Data.Sources;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>A retriever that counts shared words: enough to try the steps around it.</summary>
internal sealed class ListedPassages : IPassageRetriever
{
    private readonly List<RetrievedPassage> _passages = [];

    public void Add(DocumentVersion version)
    {
        var passage = version.Passages[0];
        _passages.Add(new RetrievedPassage
        {
            PassageId = passage.Id, VersionId = version.Id, DocumentId = version.DocumentId, DocumentKey = version.Document!.Key, Kind = passage.Kind,
            Title = version.Title, Questions = passage.Questions, HeadingPath = passage.HeadingPath, Text = version.Text[passage.Start..passage.End],
            Start = passage.Start, Language = version.Language, Domain = version.Domain, OriginUrl = version.OriginUrl,
            EffectiveFrom = version.EffectiveFrom, EffectiveTo = version.EffectiveTo,
        });
    }

    public Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(PassageQuery query, CancellationToken cancellationToken) =>
        Rank(query, passage => string.Join(' ', passage.Questions.Append(passage.Title).Append(passage.Text)), (shared, asked, _) => (double)shared / asked);

    public Task<IReadOnlyList<ScoredPassage>> MatchQuestionsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        Rank(query, passage => string.Join(' ', passage.Questions), (shared, asked, held) => (double)shared / (asked + held - shared));

    public Task<IReadOnlyList<string>> NearestTopicsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. _passages.Select(passage => passage.Questions is [var first, ..] ? first : passage.Title).Take(3)]);

    private Task<IReadOnlyList<ScoredPassage>> Rank(PassageQuery query, Func<RetrievedPassage, string> textOf, Func<int, int, int, double> score)
    {
        var asked = Words(query.Text);
        var ranked =
            from passage in _passages
            where query.Filter.Language is null || query.Filter.Language == passage.Language
            where passage.EffectiveFrom is null || passage.EffectiveFrom <= query.Filter.AsOf
            where passage.EffectiveTo is null || passage.EffectiveTo >= query.Filter.AsOf
            let held = Words(textOf(passage))
            let shared = asked.Count(held.Contains)
            where shared > 0
            orderby score(shared, asked.Count, held.Count) descending
            select new ScoredPassage(passage, score(shared, asked.Count, held.Count), null, null);
        return Task.FromResult<IReadOnlyList<ScoredPassage>>([.. ranked.Take(query.Limit)]);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(' ', '?', '.', ',', '\n', '!').Where(word => word.Length > 3)];
}
