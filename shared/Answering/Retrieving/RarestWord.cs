using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>
/// Asks whether the best passage holds the rarest word of the question. "What are the symptoms of X?" lies close to the symptoms
/// of every illness, so in the domains of the release a passage that does not name X is not quoted. Pairs of Korean syllables
/// are not looked at: the rarest pair is often an ending.
/// </summary>
internal sealed class RarestWord(ContentWords contentWords)
{
    public bool IsMissing(RankedPassages facts)
    {
        var passage = facts.Ranking[0].Passage;
        if (!facts.Release.Bundle.Thresholds.RarestWordDomains.Contains(passage.Domain, StringComparer.OrdinalIgnoreCase))
            return false;

        var rarest = facts.Words.FirstOrDefault(word => char.IsAsciiLetter(word.Term[0]));
        return rarest is not null && !contentWords.Of(PassageWords.Of(passage)).Contains(rarest.Term);
    }
}
