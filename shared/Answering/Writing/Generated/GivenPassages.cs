using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Writing.Models;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>Chooses the passages that a model is given: the chosen one, and what else scores as an answer, as far as the tokens go.</summary>
internal static class GivenPassages
{
    /// <summary>The passages; empty where the chosen one alone is too long.</summary>
    public static IReadOnlyList<RetrievedPassage> Of(ChosenPassages facts)
    {
        var settings = facts.Release.Bundle.Writing;
        var main = facts.Chosen[0].Passage;
        var given = new List<RetrievedPassage>();
        var left = settings.PassageTokens;
        var further = facts.Ranking.Where(ranked => ranked.Score >= facts.Thresholds.AskBelow).Select(ranked => ranked.Passage)
            // What holds on another footing, or in another language, is not mixed in.
            .Where(passage => passage.Domain == main.Domain && passage.Language == main.Language && passage.EffectiveTo == main.EffectiveTo && passage.EffectiveFrom == main.EffectiveFrom);
        foreach (var passage in facts.Chosen.Select(chosen => chosen.Passage).Concat(further).DistinctBy(passage => passage.PassageId).Take(settings.Passages))
        {
            left -= TokenCount.Of(passage.Text);
            if (left >= 0) given.Add(passage);
            else if (given.Count == 0) break;
        }

        return given;
    }
}
