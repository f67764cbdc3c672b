using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Json;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Json;

public sealed class JsonFileReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""[{"id":"a","question":"How?","answer":"So."},{"id":"b","answer":"Thus.","lang":"en"}]""")]
    [InlineData("""{"version":2,"entries":[{"id":"a","question":"How?","answer":"So."},{"id":"b","answer":"Thus."}]}""")]
    [InlineData("""{"faqs":[{"id":"a","question":"How?","answer":"So."},{"id":"b","answer":"Thus."}],}""")]
    public async Task A_list_of_entries_is_a_list_of_documents(string json)
    {
        var outcomes = await ReadAsync(json);
        Assert.Equal([("a", "So."), ("b", "Thus.")], outcomes.Select(outcome => (outcome.Document!.Key, outcome.Document.Text)));
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_named_and_the_others_go_on()
    {
        var outcomes = await ReadAsync("""[{"id":"a","answer":"So."},{"id":"b","answer":"Thus."},{"id":"c","answer":" "}]""");
        Assert.Equal(("entry 3: no answer", "c"), (outcomes[2].Failure!.Reason, outcomes[2].FailedKey));
    }

    [Fact]
    public async Task Other_json_becomes_lines_that_name_what_they_hold()
    {
        var document = Assert.Single(await ReadAsync(
            """{"title":"Branches","address":{"city":"Seoul","floors":[1,2]},"open":true,"plans":[{"name":"A","price":3},{"name":"B","price":5.50}],"none":null,"deep":[{"x":{"y":"z"}}]}""")).Document!;
        Assert.Equal("Branches", document.Title);
        Assert.Equal(
            "title: Branches\n\naddress.city: Seoul\n\naddress.floors: 1, 2\n\nopen: true\n\nplans:\n\n- name: A; price: 3\n- name: B; price: 5.50\n\ndeep[1].x.y: z\n",
            document.Text);
    }

    [Fact]
    public async Task Objects_with_a_question_and_an_answer_of_other_names_become_entries()
    {
        var document = Assert.Single(await ReadAsync("""{"support":[{"질문":"언제 여나요?","답변":"아홉 시."},{"q":"","a":""}]}""")).Document!;
        var entry = Assert.Single(document.Passages);
        Assert.Equal((PassageKind.FaqEntry, "언제 여나요?", "아홉 시."), (entry.Kind, entry.Questions.Single(), entry.Range.Of(document.Text)));
    }

    [Theory]
    [InlineData("{", "not JSON (line 1, byte 1)")]
    [InlineData("{\"a\":\n nope}", "not JSON (line 2, byte 2)")]
    [InlineData("[]", "there is no text in the file")]
    [InlineData("{\"a\":\"\\ud800\"}", "a text in it is not valid Unicode")]
    [InlineData("{\"\\ud800\":\"a\"}", "a name in it is not valid Unicode")]
    [InlineData(" \n", "the file is empty")]
    public async Task What_is_no_json_or_holds_nothing_says_so(string json, string reason) =>
        Assert.Equal(reason, Assert.Single(await ReadAsync(json)).Failure!.Reason);

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var failure = Assert.Single(await ReadAsync(new string('[', 100_000))).Failure!;
        Assert.StartsWith("not JSON", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_not_repeated_without_end()
    {
        var failure = Assert.Single(await ReadAsync($"{{\"{new string('k', 5_000)}\":[[1],[2],[3]]}}")).Failure!;
        Assert.Equal("the names in it are together longer than 4000 characters", failure.Reason);
    }

    private async Task<List<ReadOutcome>> ReadAsync(string json)
    {
        var reader = new JsonFileReader(Options.Create(new IngestionOptions()));
        var outcomes = new List<ReadOutcome>();
        await foreach (var outcome in reader.ReadAsync(new SourceFile(_folder.Write("some.json", json), "some.json"), TestContext.Current.CancellationToken)) outcomes.Add(outcome);
        return outcomes;
    }
}
