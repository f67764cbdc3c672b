using BotSuite.Answering.Advice;
using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.SmallTalk;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Understanding;

/// <summary>Finds out what to search for and for which day.</summary>
internal sealed class UnderstandQuestion(IPassageRetriever retriever, IndexThresholds indexThresholds, AdviceReader adviceReader) : IAnsweringStep<HeardQuestion, UnderstoodQuestion>
{
    // The first words of a long message name its subject; thousands of them would only blur the search.
    private const int LongestSearch = 1200;

    public string Stage => "understand";

    public async ValueTask<StepResult<UnderstoodQuestion>> RunAsync(HeardQuestion facts, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(facts.StartedAt.UtcDateTime);
        var stated = StatedDates.Find(facts.Said, today);
        var words = stated?.Rest ?? facts.Said;
        var understood = new UnderstoodQuestion(facts, Cut(words), today, stated?.Day ?? facts.Question.AsOf ?? today) { Advice = adviceReader.Read(facts.Said) };
        if (facts.HasChosen || FollowUps.Read(words, Earlier(facts), facts.Memory.Topic) is not { } followUp) return understood;

        var alone = understood with { SearchText = Cut(followUp.Alone) };
        var whole = understood with { SearchText = Cut(followUp.Whole), OwnText = Cut(followUp.Alone) };
        return followUp.Leaning is not Leaning.Surely && await StandsAloneAsync(alone, whole, followUp.Leaning, cancellationToken) ? alone : whole;
    }

    // What names its own subject well enough to be answered by itself begins a new one.
    private async Task<bool> StandsAloneAsync(UnderstoodQuestion alone, UnderstoodQuestion whole, Leaning leaning, CancellationToken cancellationToken)
    {
        var bar = (await indexThresholds.OfAsync(alone, cancellationToken)).AskBelow;
        var score = await BestAsync(alone, cancellationToken);
        if (score < bar) return false;
        return leaning is Leaning.Maybe || score > await BestAsync(whole, cancellationToken);
    }

    private async Task<double> BestAsync(UnderstoodQuestion facts, CancellationToken cancellationToken)
    {
        var best = await retriever.RetrieveAsync(PassageQueries.For(facts, facts.Language, limit: 1), cancellationToken);
        return best.Count > 0 ? best[0].Score : 0;
    }

    private static IReadOnlyList<string> Earlier(HeardQuestion facts) => facts.Memory.Question is { } last ? [last] : facts.History;

    private static string Cut(string text) => text.Length <= LongestSearch
        ? text
        : text[..(char.IsHighSurrogate(text[LongestSearch - 1]) ? LongestSearch - 1 : LongestSearch)];
}
