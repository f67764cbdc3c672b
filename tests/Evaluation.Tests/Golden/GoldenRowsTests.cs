using BotSuite.Evaluation.Golden;

namespace BotSuite.Evaluation.Tests.Golden;

public sealed class GoldenRowsTests
{
    [Fact]
    public async Task A_row_is_read_with_its_history_in_either_form()
    {
        var set = await ReadAsync(
            """{"qid":"1","query":"and shoes?","relevant":["a","b","a"],"lang":"en","kind":"user_question","history":[{"role":"user","text":"How do I return?"},{"role":"assistant","text":"So."}],"extra":1}""",
            """{"qid":"2","query":"반품?","relevant":[],"lang":"ko","history":["안녕"]}""");

        Assert.Empty(set.Problems);
        Assert.Equal(["How do I return?"], set.Questions[0].History);
        Assert.Equal(["a", "b"], set.Questions[0].Relevant);
        Assert.Equal("user_question", set.Questions[0].Kind);
        Assert.False(set.Questions[0].IsUnanswerable);
        Assert.Equal(["안녕"], set.Questions[1].History);
        Assert.Equal(("ko", "unnamed", true), (set.Questions[1].Language, set.Questions[1].Kind, set.Questions[1].IsUnanswerable));
    }

    [Theory]
    [InlineData("not json", "no JSON")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("""{"query":"x","relevant":[]}""", "\"qid\"")]
    [InlineData("""{"qid":1,"query":"x","relevant":[]}""", "\"qid\"")]
    [InlineData("""{"qid":"1","query":"  ","relevant":[]}""", "\"query\"")]
    [InlineData("""{"qid":"1","query":"x"}""", "\"relevant\"")]
    [InlineData("""{"qid":"1","query":"x","relevant":"a"}""", "\"relevant\"")]
    [InlineData("""{"qid":"1","query":"x","relevant":[1]}""", "\"relevant\"")]
    [InlineData("""{"qid":"1","query":"x","relevant":[],"history":"h"}""", "\"history\"")]
    [InlineData("""{"qid":"1","query":"x","relevant":[],"history":[{"role":"user"}]}""", "\"history\"")]
    [InlineData("""{"qid":"good","query":"x","relevant":[]}""", "earlier line")]
    public async Task A_bad_row_is_reported_by_its_line_and_the_others_are_kept(string bad, string reason)
    {
        var set = await ReadAsync("""{"qid":"good","query":"x","relevant":[]}""", "", bad, """{"qid":"last","query":"y","relevant":["a"]}""");

        var problem = Assert.Single(set.Problems);
        Assert.Equal(3, problem.Line);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(["good", "last"], set.Questions.Select(question => question.Id));
    }

    private static Task<GoldenSet> ReadAsync(params string[] rows) =>
        GoldenRows.ReadAsync(new StringReader(string.Join('\n', rows)), file: null, TestContext.Current.CancellationToken);
}
