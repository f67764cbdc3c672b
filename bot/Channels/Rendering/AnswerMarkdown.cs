using System.Globalization;
using System.Text;
using BotSuite.Answering;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Writes the text of an answer; the channel says how words are escaped and how a citation's number looks.</summary>
/// <param name="escape">Makes words safe for the channel.</param>
/// <param name="mark">Writes a citation's number.</param>
/// <param name="highest">The highest citation number that the channel can show.</param>
internal sealed class AnswerMarkdown(Func<string, string> escape, Func<int, string> mark, int highest)
{
    /// <summary>Opening words, sentences and closing words, as paragraphs and lists.</summary>
    public string Write(Answer answer)
    {
        var text = new StringBuilder();
        WriteFixedWords(text, answer.Lead);
        WriteBlocks(text, AnswerBlock.Of(answer.Sentences));
        WriteTopics(text, answer);
        WriteFixedWords(text, answer.Closing);
        return text.ToString();
    }

    /// <summary>
    /// The first sentences of an answer that is still being written. The last one has no number yet, as the next may share its sources;
    /// so what is written later begins with what is written now.
    /// </summary>
    public string WriteBegun(IReadOnlyList<QuotedSentence> sentences)
    {
        var text = new StringBuilder();
        var blocks = AnswerBlock.Of(sentences);
        if (blocks.Count == 0) return "";
        var last = blocks[^1];
        WriteBlocks(text, [.. blocks.SkipLast(1), last with { Sentences = [.. last.Sentences.SkipLast(1), (last.Sentences[^1].Text, [])] }]);
        return text.ToString();
    }

    private void WriteBlocks(StringBuilder text, IReadOnlyList<AnswerBlock> blocks)
    {
        var step = 0;
        SentenceShape? before = null;
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append(before == block.Shape && block.Shape != SentenceShape.Paragraph ? "\n" : "\n\n");
            step = block.Shape == SentenceShape.Step ? step + 1 : 0;
            text.Append(block.Shape switch
            {
                SentenceShape.Bullet => "- ",
                SentenceShape.Step => string.Create(CultureInfo.InvariantCulture, $"{step}. "),
                _ => "",
            });
            text.AppendJoin(' ', block.Sentences.Select(sentence => Mark(escape(sentence.Text), sentence.Marks)));
            before = block.Shape;
        }
    }

    // What is offered instead of an answer is said as well: buttons go away with the next message, and some channels have none.
    private void WriteTopics(StringBuilder text, Answer answer)
    {
        if (answer.Ending is not (TurnEnding.NotFound or TurnEnding.Clarified or TurnEnding.Emergency) || answer.Suggestions.Count == 0) return;
        if (text.Length > 0) text.Append("\n\n");
        text.AppendJoin('\n', answer.Suggestions.Select(topic => "- " + escape(topic)));
    }

    private string Mark(string words, IEnumerable<int> marks) => string.Join(' ', marks.Where(number => number <= highest).Select(mark).Prepend(words));

    // The bot's own words may hold several lines; each stays a line, and a line that begins as a list item stays one.
    private void WriteFixedWords(StringBuilder text, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        if (text.Length > 0) text.Append("\n\n");
        text.AppendJoin('\n', words.ReplaceLineEndings("\n").Trim().Split('\n').Select(WriteLine));
    }

    private string WriteLine(string line)
    {
        var item = line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal);
        return item ? "- " + escape(line[2..]) : escape(line);
    }
}
