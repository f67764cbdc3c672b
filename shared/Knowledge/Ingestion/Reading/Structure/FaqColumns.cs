namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>The columns of a table of questions and answers.</summary>
internal sealed class FaqColumns
{
    private const int MostWordings = 20;

    private static readonly HashSet<string> QuestionNames = Names("question questions q query faq 질문 문의 질의 물음 질문내용 문의내용");
    private static readonly HashSet<string> AnswerNames = Names("answer answers a response reply 답변 답 응답 회신 대답 답변내용");
    private static readonly HashSet<string> WordingNames = Names("alternatives alternative variants paraphrases otherwordings 유사질문 다른표현 대체질문");
    private static readonly HashSet<string> CategoryNames = Names("category topic section group subject theme 분류 구분 카테고리 주제 유형 항목");

    private readonly int _question;
    private readonly int _answer;
    private readonly int _wordings;
    private readonly int _category;

    private FaqColumns(int question, int answer, int wordings, int category) =>
        (_question, _answer, _wordings, _category) = (question, answer, wordings, category);

    /// <summary>The columns that hold questions and answers; null where the headings name none such.</summary>
    public static FaqColumns? Of(IReadOnlyList<string> columns)
    {
        string[] names = [.. columns.Select(Plain)];
        int question = Array.FindIndex(names, QuestionNames.Contains), answer = Array.FindIndex(names, AnswerNames.Contains);
        return question < 0 || answer < 0
            ? null
            : new FaqColumns(question, answer, Array.FindIndex(names, WordingNames.Contains), Array.FindIndex(names, CategoryNames.Contains));
    }

    /// <summary>Writes a row as a question with its answer; false where it lacks one of them.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="columns">The column headings.</param>
    /// <param name="cells">The row.</param>
    public bool Write(StructuredText text, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        string question = Cell(cells, _question), answer = Cell(cells, _answer);
        if (string.IsNullOrWhiteSpace(question) || string.IsNullOrWhiteSpace(answer)) return false;

        var others = Enumerable.Range(0, cells.Count).Where(i => i != _question && i != _answer && i != _wordings && !string.IsNullOrWhiteSpace(cells[i]));
        var remarks = string.Join("; ", others.Select(i => i < columns.Count && columns[i].Length > 0 ? $"{columns[i]}: {CleanWords.OnOneLine(cells[i])}" : CleanWords.OnOneLine(cells[i])));
        text.Answer([question, .. WordingsOf(Cell(cells, _wordings))], answer, Cell(cells, _category), remarks);
        return true;
    }

    private static IEnumerable<string> WordingsOf(string cell) =>
        cell.Split(['\n', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostWordings);

    private static string Cell(IReadOnlyList<string> cells, int column) => column >= 0 && column < cells.Count ? cells[column] : "";

    // "Question (EN)", "Q.", "질문 내용" and "QUESTION:" are the same column.
    private static string Plain(string column)
    {
        var bracket = column.IndexOf('(');
        var name = bracket > 0 ? column[..bracket] : column;
        return string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();
    }

    private static HashSet<string> Names(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
