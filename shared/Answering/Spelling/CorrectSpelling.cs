using System.Text.RegularExpressions;
using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Understanding;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Spelling;

namespace BotSuite.Answering.Spelling;

/// <summary>
/// Searches for the word that was likely meant where the sources do not hold the one that was typed, if that finds something better.
/// Numbers and codes stay as they are, and what was put in quotation marks; the person is told, with a way back.
/// </summary>
internal sealed partial class CorrectSpelling(IndexWordLists wordLists, IPassageRetriever retriever) : IAnsweringStep<UnderstoodQuestion, UnderstoodQuestion>
{
    private const int MostWords = 40;
    private const double Better = 0.02;

    public string Stage => "spelling";

    public async ValueTask<StepResult<UnderstoodQuestion>> RunAsync(UnderstoodQuestion facts, CancellationToken cancellationToken)
    {
        if (facts.HasChosen || await wordLists.OfAsync(facts.Question.Index, cancellationToken) is not { IsEmpty: false } words) return facts;
        if (Quoted().Match(facts.SearchText) is { Success: true } quoted) return facts with { SearchText = quoted.Groups["words"].Value };

        var found = Words().Matches(facts.SearchText);
        if (found.Count > MostWords) return facts;
        var meant = new List<string>();
        var text = Words().Replace(facts.SearchText, match =>
        {
            if (WordCorrector.Correct(match.Value, words) is not { } word) return match.Value;
            meant.Add(word);
            return word;
        });
        if (meant.Count == 0) return facts;

        var isKorean = meant.TrueForAll(word => word[0] >= '가') && facts.Language == "en";
        var corrected = facts with { SearchText = text, Language = isKorean ? "ko" : facts.Language, Corrected = meant, OwnText = facts.OwnText is null ? null : text };
        return await BestAsync(corrected, cancellationToken) > await BestAsync(facts, cancellationToken) + Better ? corrected : facts;
    }

    private async Task<double> BestAsync(UnderstoodQuestion facts, CancellationToken cancellationToken)
    {
        var best = await retriever.RetrieveAsync(PassageQueries.For(facts, facts.Language, limit: 1), cancellationToken);
        return best.Count > 0 ? best[0].Score : 0;
    }

    // Whole words of letters: what holds a digit, a sign of a code or an apostrophe is left alone, and marks in place of personal data.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_@#\[/.'’-])(?:[A-Za-z]{3,40}|[가-힣ㄱ-ㅣ]{2,20})(?![\p{L}\p{Nd}_@\]/'’-]|\.\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex("""^\s*["“](?<words>[^"“”]{2,1000})["”]\s*[?.!]*\s*$""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
