using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Emergencies;

/// <summary>
/// The fixed words that somebody in danger gets where no source answers: the numbers to call, not the topics that share a word.
/// Where a source answers, its own words stand.
/// </summary>
internal static class EmergencyCard
{
    /// <summary>The reply as it is, or the card in its place where the message holds a sign of danger.</summary>
    public static Reply Instead(Reply reply, string text) => !EmergencySigns.AreIn(text)
        ? reply
        : reply with
        {
            Ending = TurnEnding.Emergency,
            Lead = Phrases.For(reply.Language).Emergency,
            // What was likely enough to be asked back may help at once; what merely lies nearest may hurt.
            Suggestions = reply.Ending is TurnEnding.Clarified ? reply.Suggestions : [],
        };
}
