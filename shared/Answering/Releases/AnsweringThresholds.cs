namespace BotSuite.Answering.Releases;

/// <summary>
/// When to answer, ask back or decline, on the one confidence scale from 0 to 1. The defaults are fitted to keyword retrieval
/// alone (BM25 over its six best terms) on the three corpora of the project, each in a store of its own, with 625 rewordings and
/// 792 stored questions hidden from the index on one side and 800 questions that nothing answers on the other. Embeddings lift
/// the scale; fit anew when they come.
/// </summary>
public sealed record AnsweringThresholds
{
    // Below 0.18 lie 95 % of general, 92 to 99 % of foreign legal, 81 to 99 % of foreign medical and 51 to 98 % of banking questions,
    // and 4 / 22 / 24 % of the customer / legal / medical rewordings, whose best passage is then wrong more often than right.
    // 0.24, which suits keywords with embeddings, would turn away 23 / 40 / 41 % of them.

    /// <summary>A best passage below this is no answer.</summary>
    public double NotFoundBelow { get; init; } = 0.18;

    // From 0.18 to 0.28 the best passage is right in 40 to 60 % of the rewordings, one of the best five in 65 to 80 %: offer, do not quote.
    // Above 0.28 lie 0.5 % of the general and 0 to 0.7 % of the foreign legal and medical questions, and 0 to 10 % of the banking ones.

    /// <summary>A best passage below this, and not below <see cref="NotFoundBelow"/>, is offered instead of quoted.</summary>
    public double AskBelow { get; init; } = 0.28;

    // From 0.70 on, 28 of 38 matches were marked right (most of the others were a second entry for the same question), and none of the
    // 800 unanswerable questions matched; from 0.60 to 0.70 it was 26 of 40.

    /// <summary>From this likeness on, an FAQ entry's question is the question asked.</summary>
    public double CuratedMatch { get; init; } = 0.70;

    // Of the questions of one or two content words whose second passage reaches 0.9 of the first, the first was right in 33 of 94 cases
    // and the second in 24: neither is to be quoted without asking.

    /// <summary>Two topics tie where the score of the lesser is at least this share of the greater.</summary>
    public double TieShare { get; init; } = 0.9;

    /// <summary>Questions with more content words than this say enough to choose between two topics.</summary>
    public int TieWords { get; init; } = 2;

    // The best passage lacks the rarest word for all of the rare diseases that the medical corpus does not hold and for 4 % of its own
    // hidden questions, but also for 47 % of the rewordings, which are chatty; so it is a sign and no verdict. It says nothing in the
    // legal domain (81 % of the scenarios).

    /// <summary>Domains in which a passage that lacks the rarest word of the question is not quoted.</summary>
    public IReadOnlyList<string> RarestWordDomains { get; init; } = ["medical"];

    // All 150 rare diseases score below 0.24.

    /// <summary>A best passage that lacks the rarest word is no answer below this, and is offered instead of quoted from here on.</summary>
    public double RarestWordNotFoundBelow { get; init; } = 0.24;
}
