using System.Text;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Order;
using BotSuite.Answering.Releases;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Guardrails.Outbound;

/// <summary>
/// Looks at a finished answer, whichever step made it: puts below it what has to stand there, takes links and personal data out of its
/// opening words that neither a cited source nor a fixed card holds, and notes where a source claims what the bot may not. What a
/// model wrote has passed the same rules sentence by sentence before any of it was shown.
/// </summary>
internal sealed class AnswerGuardrails(ReleasedJudges judges)
{
    private const string InPlaceOfLink = "[…]";

    /// <summary>The stage's name in the ledger.</summary>
    public const string Stage = "guardrails out";

    /// <summary>Checks a reply. Cards, refusals and questions back are fixed words and stay as they are.</summary>
    public GuardedReply Guard(Reply reply, TurnFacts facts)
    {
        if (reply.Ending is not TurnEnding.Answered || facts is not ReleasedQuestion released) return new GuardedReply(reply, []);
        var rules = judges.For(released.Release.Bundle.Guardrails).Outbound;
        var verdicts = new List<SaidVerdict>();
        var lead = reply.Lead is { } words ? Clean(words, Trusted(reply, facts), verdicts) : null;
        foreach (var sentence in reply.Sentences.Where(sentence => !sentence.IsRestated))
        {
            if (rules.ClaimIn(sentence.Text, reply.Domain) is { } claim) verdicts.Add(new SaidVerdict(sentence.Text, claim with { Action = GuardrailAction.Pass, Because = "quoted" }));
        }

        var notes = rules.NotesFor([.. reply.Sentences.Select(sentence => sentence.Text)], reply.Domain, reply.Language).ToArray();
        verdicts.AddRange(notes.Select(note => new SaidVerdict(note.Words, note.Verdict)));
        string?[] closing = [reply.Closing, .. notes.Select(note => note.Words)];
        var below = string.Join('\n', closing.Where(part => part is not null));
        return new GuardedReply(reply with { Lead = lead, Closing = below.Length == 0 ? null : below }, verdicts);
    }

    private static string[] Trusted(Reply reply, TurnFacts facts)
    {
        var judged = facts as JudgedQuestion;
        string?[] trusted = [judged?.Card?.Lead, judged?.Note, .. reply.Citations.SelectMany(citation => new[] { citation.Title, citation.Excerpt, citation.OriginUrl })];
        return [.. trusted.OfType<string>()];
    }

    private static string Clean(string words, string[] trusted, List<SaidVerdict> verdicts)
    {
        var found = UncitedWords.In(words, trusted);
        if (found.Count == 0) return words;
        var (clean, copied) = (new StringBuilder(words.Length), 0);
        var placed = new List<GuardrailVerdict>();
        foreach (var one in found)
        {
            clean.Append(words, copied, one.Start - copied);
            var start = clean.Length;
            clean.Append(one.Action is GuardrailAction.Mask ? $"[{one.Rule[(one.Rule.IndexOf('/', StringComparison.Ordinal) + 1)..]}]" : InPlaceOfLink);
            placed.Add(one with { Start = start, End = clean.Length });
            copied = one.End;
        }

        var lead = clean.Append(words, copied, words.Length - copied).ToString();
        verdicts.AddRange(placed.Select(verdict => new SaidVerdict(lead, verdict)));
        return lead;
    }
}
