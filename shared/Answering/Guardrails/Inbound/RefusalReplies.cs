using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Privacy;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>What is said where a message is turned away or only insults: calm fixed words, what the sources do hold, and a person.</summary>
internal sealed class RefusalReplies(IPassageRetriever retriever, Contacts contacts)
{
    private const int Offered = 3;

    /// <summary>Makes the end of the turn.</summary>
    /// <param name="facts">The message.</param>
    /// <param name="words">The fixed words.</param>
    /// <param name="language">A two-letter code.</param>
    /// <param name="ending">How the turn ends.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<Reply> MakeAsync(MaskedQuestion facts, string words, string language, TurnEnding ending, CancellationToken cancellationToken)
    {
        var (phrases, question) = (Phrases.For(language), facts.Question);
        return new Reply
        {
            Ending = ending,
            Language = phrases.Language,
            Lead = words,
            Closing = phrases.Person(contacts.For(question.Domain, phrases.Language), question.Domain),
            Suggestions = await retriever.NearestTopicsAsync(Topics(facts, language), cancellationToken),
        };
    }

    // The words of such a message are no question, so the first topics of the sources are offered and not the nearest.
    private static PassageQuery Topics(MaskedQuestion facts, string language) => new()
    {
        Text = "",
        Language = language,
        Index = facts.Question.Index,
        Limit = Offered,
        EmbeddingWeight = 0,
        Filter = new PassageFilter
        {
            AsOf = facts.Question.AsOf ?? DateOnly.FromDateTime(facts.StartedAt.UtcDateTime),
            Domain = facts.Question.Domain,
            Audience = facts.Question.Audience,
            AnyOf = facts.Question.AnyOf,
        },
    };
}
