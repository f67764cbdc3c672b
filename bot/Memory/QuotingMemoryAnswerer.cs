using System.Globalization;
using System.Runtime.CompilerServices;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Memory.Asking;
using BotSuite.Knowledge.Retrieval;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Memory;

/// <summary>
/// Answers programs as the bot answers people: with sentences that are quoted from passages, or, to somebody in danger, with the card
/// for it. What would be said to a person in place of an answer (topics, whom to turn to) is no answer to a program.
/// </summary>
internal sealed class QuotingMemoryAnswerer(QuestionAnswering answering, IDbContextFactory<BotSuiteDbContext> databases) : IMemoryAnswerer
{
    private const string ChannelId = "memory";

    /// <inheritdoc />
    public async IAsyncEnumerable<MemoryAnswerPiece> AnswerAsync(MemoryQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answered = await answering.AnswerAsync(
            new Question { Text = question.Text, ChannelId = ChannelId, Index = question.Index, AnyOf = question.AnyOf }, cancellationToken);
        await using (var database = await databases.CreateDbContextAsync(cancellationToken))
        {
            database.Turns.Add(answered.LedgerEntry);
            await database.SaveChangesAsync(cancellationToken);
        }

        var answer = answered.Answer;
        if (answer.Ending is TurnEnding.Failed) throw new InvalidOperationException($"Turn {answer.TurnId} failed; the log says why.");
        if (answer.Ending is TurnEnding.Emergency)
        {
            yield return new MemoryAnswerPiece(string.Join('\n', new[] { answer.Lead, answer.Closing }.OfType<string>()));
            yield break;
        }

        if (answer.Ending is not TurnEnding.Answered || answer.Confidence < question.MinRelevance) yield break;
        IReadOnlyList<ScoredPassage> sources =
            [.. answer.Citations.Select(citation => answered.Ranking.FirstOrDefault(passage => passage.Passage.PassageId == citation.PassageId)).OfType<ScoredPassage>()];
        foreach (var words in WordsOf(answer))
        {
            yield return new MemoryAnswerPiece(words) { Sources = sources };
            sources = [];
        }
    }

    private static IEnumerable<string> WordsOf(Answer answer)
    {
        if (answer.Lead is { } lead) yield return lead + "\n\n";
        var step = 0;
        for (var at = 0; at < answer.Sentences.Count; at++)
        {
            var sentence = answer.Sentences[at];
            step = sentence.Shape is SentenceShape.Step ? step + 1 : sentence.Shape is SentenceShape.Running ? step : 0;
            yield return (at == 0, sentence.Shape) switch
            {
                (_, SentenceShape.Step) => string.Create(CultureInfo.InvariantCulture, $"{(at == 0 ? "" : "\n")}{step}. {sentence.Text}"),
                (_, SentenceShape.Bullet) => $"{(at == 0 ? "" : "\n")}- {sentence.Text}",
                (true, _) => sentence.Text,
                (_, SentenceShape.Running) => " " + sentence.Text,
                _ => "\n\n" + sentence.Text,
            };
        }

        if (answer.Closing is { } closing) yield return "\n\n" + closing;
    }
}
