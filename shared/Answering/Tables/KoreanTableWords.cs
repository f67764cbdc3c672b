using System.Globalization;

namespace BotSuite.Answering.Tables;

/// <summary>What the bot says around the cells of tables, in Korean.</summary>
internal sealed class KoreanTableWords : TableWords
{
    public override string AskFor(string table, string column, IReadOnlyList<string> values) => values.Count == 0
        ? $"‘{table}’ 표에서 찾아 드릴 수 있습니다. 어떤 ‘{column}’ 항목을 찾으시는지 적어 주세요."
        : $"‘{table}’ 표에서 찾아 드릴 수 있습니다. 어떤 ‘{column}’ 항목을 찾으시나요? {string.Join(", ", values)}";

    public override string DidYouMean(string table, string said, IReadOnlyList<string> values) =>
        $"‘{table}’ 표에 ‘{said}’ 항목이 없습니다. 혹시 다음을 찾으시나요? {string.Join(", ", values)}";

    public override string WhichTable(IReadOnlyList<string> tables) =>
        $"여러 표에서 답을 찾을 수 있습니다: {string.Join(", ", tables)}. 어느 표를 말씀하시는지 알려 주세요.";

    public override string NoRow(string table, string said, DateOnly? day) => day is { } date
        ? $"‘{table}’ 표에 ‘{said}’ 항목은 있지만 {date.ToString("yyyy년 M월 d일", CultureInfo.InvariantCulture)} 기준으로 유효한 내용이 없습니다. 추측으로 답하지 않겠습니다."
        : $"‘{table}’ 표에 ‘{said}’ 항목이 없습니다. 추측으로 답하지 않겠습니다.";

    public override string ThereIs(IReadOnlyList<string> values) => $"표에 있는 항목: {string.Join(", ", values)}";

    public override string NoCell(string table, string said, string column) =>
        $"‘{table}’ 표의 ‘{said}’ 항목에 ‘{column}’ 값이 비어 있습니다. 추측으로 답하지 않겠습니다.";

    protected override string AsOf(string time) => $"{time} UTC 기준";
}
