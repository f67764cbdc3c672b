using System.Text.RegularExpressions;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>
/// Finds questions with their answers in running text by the marks that people put before them: <c>Q:</c> and <c>A:</c>, <c>Q1.</c>,
/// <c>문:</c> and <c>답:</c>, <c>[질문 1]</c> and <c>[답변]</c>. A line marked as a question alone counts where it reads like one.
/// </summary>
internal static partial class AskedLines
{
    private const int LongestQuestion = 600;

    /// <summary>The pieces of a range in order; one without a question where the text has no such marks.</summary>
    public static IReadOnlyList<AskedPiece> Of(string text, TextRange range)
    {
        var pieces = new List<AskedPiece>();
        var plain = range.Start;
        var marks = Marks(text, range);
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Start : range.End;
            if (PieceOf(text, marks[i], end) is not { } asked) continue;
            Add(pieces, text, new TextRange(plain, marks[i].Start), null);
            Add(pieces, text, asked.Range, asked.Question);
            plain = end;
        }

        Add(pieces, text, new TextRange(plain, range.End), null);
        return pieces;
    }

    private static List<(int Start, int Words)> Marks(string text, TextRange range)
    {
        var marks = new List<(int, int)>();
        foreach (var (start, length) in LineSpans.Of(text, range.Start, range.End))
        {
            // Most lines begin with none of the letters that a mark begins with.
            if (!MayBeMark(text, start, start + length)) continue;
            var match = QuestionMark().Match(text, start, length);
            if (match.Success && match.Length < length) marks.Add((start, start + match.Length));
        }

        return marks;
    }

    private static bool MayBeMark(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '[' or '(' or '*' or '-' or '•' or '■' or '▶' or '<')) start++;
        return start < end && text[start] is 'Q' or 'q' or '문' or '질';
    }

    private static AskedPiece? PieceOf(string text, (int Start, int Words) mark, int end)
    {
        var answer = AnswerMark().Match(text, mark.Words, end - mark.Words);
        // "A. …, B. …" are choices.
        if (answer.Success && text.IndexOf("\nB.", answer.Index + answer.Length, end - answer.Index - answer.Length, StringComparison.Ordinal) >= 0) answer = Match.Empty;
        var lineEnd = text.IndexOf('\n', mark.Words, end - mark.Words);
        var questionEnd = answer.Success ? answer.Index : lineEnd < 0 ? end : lineEnd;
        var question = Words(text, new TextRange(mark.Words, questionEnd));
        if (question.Length is 0 or > LongestQuestion || (!answer.Success && !QuestionHeading.Is(question))) return null;

        var range = new TextRange(answer.Success ? answer.Index + answer.Length : questionEnd, end).Trim(text);
        return range.Length == 0 ? null : new AskedPiece(range, question);
    }

    private static string Words(string text, TextRange range) =>
        string.Join(' ', range.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('*', ' ');

    private static void Add(List<AskedPiece> pieces, string text, TextRange range, string? question)
    {
        var words = range.Trim(text);
        if (words.Length > 0) pieces.Add(new AskedPiece(words, question));
    }

    [GeneratedRegex(@"\G[\s*•■▶\-]{0,20}[\[(<]?(?:[Qq]|[Qq]uestion|QUESTION|질문|질의|문)\s{0,2}\d{0,4}\s{0,2}[.:：)\]>]\s?\*{0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionMark();

    [GeneratedRegex(@"(?:^|\n)[\s*•■▶\-]{0,20}[\[(<]?(?:A\d{0,4}\s{0,2}[.:：]|[Aa]nswer\s{0,2}[.:：]|ANSWER\s{0,2}[.:：]|\[A\]|(?:답변|답)\s{0,2}\d{0,4}\s{0,2}[.:：)\]>])\s?\*{0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerMark();
}
