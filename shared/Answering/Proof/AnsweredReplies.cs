using BotSuite.Answering.Advice;
using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Retrieving;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Proof;

/// <summary>Puts the fixed words around a proven answer: which day it holds for, which language it is in, what it is not.</summary>
internal static class AnsweredReplies
{
    public static Reply Make(ProvenAnswer facts)
    {
        var phrases = Phrases.For(facts.Language);
        var main = facts.Draft[0].Passage;
        return new Reply
        {
            Ending = TurnEnding.Answered,
            Language = phrases.Language,
            Lead = Lead(facts, main, phrases),
            Sentences = facts.Sentences,
            Citations = facts.Citations,
            Confidence = Math.Clamp(facts.Ranking[0].Score, 0, 1),
            Domain = main.Domain,
        };
    }

    /// <summary>Whether words of the bot's own stand before the sentences, so that nobody should read these first.</summary>
    public static bool OpensWithWords(ChosenPassages facts, RetrievedPassage main) =>
        facts.Card is not null || facts.Note is not null || facts.Corrected.Count > 0 || Lead(facts, main, Phrases.For(facts.Language)) is not null;

    private static string? Lead(ChosenPassages facts, RetrievedPassage main, Phrases phrases)
    {
        var words = new List<string>();
        if (facts.IsGuessed)
            words.Add(phrases.Guessed);
        if (facts.AsOf != facts.Today)
            words.Add(phrases.AsOf(facts.AsOf));
        if (main.EffectiveTo is { } until && until < facts.Today)
            words.Add(phrases.NoLongerInForce(until));
        if (main.EffectiveFrom is { } from && from > facts.Today)
            words.Add(phrases.NotYetInForce(from));
        if (facts.Advice is not null && AdviceReader.Matters(main.Domain))
            words.Add($"{phrases.DecisionIsNotOurs(main.Domain)} {phrases.ThisIsWhatItSays}");
        if (main.Language != facts.Language)
            words.Add(phrases.OtherLanguage(main.Language));
        return words.Count == 0 ? null : string.Join(' ', words);
    }
}
