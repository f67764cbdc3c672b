using BotSuite.Answering.Order;
using BotSuite.Answering.SmallTalk;

namespace BotSuite.Answering.Understanding;

/// <summary>Finds out what to search for and for which day.</summary>
internal sealed class UnderstandQuestion : IAnsweringStep<HeardQuestion, UnderstoodQuestion>
{
    // The first words of a long message name its subject; thousands of them would only blur the search.
    private const int LongestSearch = 1200;

    public string Stage => "understand";

    public ValueTask<StepResult<UnderstoodQuestion>> RunAsync(HeardQuestion facts, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(facts.StartedAt.UtcDateTime);
        var stated = StatedDates.Find(facts.Masked.Text);
        var words = stated?.Rest ?? facts.Masked.Text;
        var whole = FollowUps.Complete(words, facts.History) ?? words;
        var search = whole.Length > LongestSearch ? Cut(whole) : whole;
        var understood = new UnderstoodQuestion(facts, search, today, stated?.Day ?? facts.Question.AsOf ?? today);
        return ValueTask.FromResult<StepResult<UnderstoodQuestion>>(understood);
    }

    private static string Cut(string text) =>
        text[..(char.IsHighSurrogate(text[LongestSearch - 1]) ? LongestSearch - 1 : LongestSearch)];
}
