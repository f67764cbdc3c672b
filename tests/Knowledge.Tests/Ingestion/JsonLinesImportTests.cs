using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class JsonLinesImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_entry_becomes_a_document_with_its_facts_and_one_passage_for_all_wordings()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var path = _folder.Write("shop/faq.jsonl",
            """
            {"id":"r1","question":"How do I return an item?","alternatives":["Can I send it back?","How do I return an item?"," "],"answer":" Send it back within 14 days. ","url":"https://shop.example/returns","source":"Shop","lang":"en-US","domain":"customer","tags":["returns","orders"],"jurisdiction":"KR","audience":"members","effective_from":"2026-01-01","effective_to":"2026-12-31","unknown":{"a":[1]}}
            """);
        var report = await process.ImportAsync(path);

        Assert.Equal(("shop/faq.jsonl", 1, 0), (report.SourceName, report.Added, report.FailureCount));
        var version = await process.StoreAsync(context => context.DocumentVersions.AsNoTracking()
            .Include(row => row.Passages).Include(row => row.Document).SingleAsync());
        Assert.Equal(("r1", 1, "How do I return an item?"), (version.Document!.Key, version.Number, version.Title));
        Assert.Equal(("en", "customer", "KR", "members", "Shop"), (version.Language, version.Domain, version.Jurisdiction, version.Audience, version.Issuer));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (version.EffectiveFrom, version.EffectiveTo));
        Assert.Equal(["returns", "orders"], version.Tags);
        var passage = Assert.Single(version.Passages);
        Assert.Equal(PassageKind.FaqEntry, passage.Kind);
        Assert.Equal(["How do I return an item?", "Can I send it back?"], passage.Questions);
        Assert.Equal("Send it back within 14 days.", version.Text[passage.Start..passage.End]);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_named_by_line_and_the_others_go_on()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var path = _folder.Write("faq.jsonl", string.Join("\r\n",
            "\uFEFF" + """{"id":"a","question":"Q1","answer":"A1"}""",
            "",
            "   ",
            """{"id":"b","question":"Q2","answer":"A2""",
            """{"id":"c","question":"Q3"}""",
            """{"id":"d","answer":"   "}""",
            """{"id":"e","answer":7}""",
            """{"id":"a","answer":"again"}""",
            """["not","an","object"]""",
            """{"id":"f","answer":"half \ud83d pair"}""",
            """{"id":"g","answer":"nul \u0000"}""",
            """{"id":"h","answer":"x","lang":"english please"}""",
            """{"id":"i","answer":"x","url":"javascript:alert(1)"}""",
            """{"id":"j","answer":"x","effective_from":"31.1.2026"}""",
            """{"id":"k","answer":"x","tags":{"a":1}}""",
            """{"id":42,"answer":"The id is a number."}""",
            """{"answer":"There is no id."}"""));
        var report = await process.ImportAsync(path);

        Assert.Equal(3, report.Added);
        Assert.Equal(
            [
                (4, "not JSON"), (5, "no answer"), (6, "no answer"), (7, "'answer' is not text"), (8, "the id was used before, in faq.jsonl, line 1"),
                (9, "not a JSON object"), (10, "'answer' is not valid Unicode"), (11, "'answer' holds the character NUL"),
                (12, "'lang' is not a language code such as en or ko"), (13, "'url' is not a web address that begins with https:// or http://"),
                (14, "'effective_from' is not a day such as 2026-01-31"), (15, "'tags' is not a list of texts"),
            ],
            report.Failures.Select(failure => (failure.Line!.Value, failure.Reason.Split(" (at byte")[0])));
        var keys = await process.StoreAsync(context => context.Documents.Select(document => document.Key).ToListAsync());
        Assert.Contains("a", keys);
        Assert.Contains("42", keys);
        Assert.Contains(keys, key => key.StartsWith("q-", StringComparison.Ordinal));
        var source = await process.SourceAsync(report.SourceId);
        Assert.Equal(SourceState.Failed, source.State);
        Assert.Contains("12 of 15 pieces could not be read; the first: faq.jsonl, line 4: not JSON", source.StateReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_feigns_another_place_and_questions_without_end_are_refused()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var questions = string.Join(',', Enumerable.Range(0, 11).Select(i => $"\"{i}{new string('q', 3_900)}\""));
        var report = await process.ImportAsync(_folder.Write("faq.jsonl", string.Join('\n',
            """{"id":"a","answer":"x","url":"https://bank.example@evil.example/"}""",
            $$"""{"id":"b","answer":"x","alternatives":[{{questions}}]}""")));

        Assert.Equal(
            ["'url' is not a web address that begins with https:// or http://", "its questions are together longer than 40000 characters"],
            report.Failures.Select(failure => failure.Reason));
    }

    [Fact]
    public async Task Broken_bytes_spoil_their_own_row_only()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        byte[] broken = [.. "{\"id\":\"b\",\"answer\":\""u8, 0xC3, 0x28, .. "\"}\n"u8];
        byte[] withNul = [.. "{\"id\":\"n\",\"answer\":\"x"u8, 0, .. "\"}\n"u8];
        var report = await process.ImportAsync(_folder.Write("faq.jsonl",
            [.. "{\"id\":\"a\",\"answer\":\"one\"}\n"u8, .. broken, .. withNul, .. "{\"id\":\"c\",\"answer\":\"two\"}"u8]));

        Assert.Equal(2, report.Added);
        Assert.Equal([2, 3], report.Failures.Select(failure => failure.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \n")]
    public async Task A_file_without_entries_is_a_failure_and_deletes_nothing(string content)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "one" }));
        var report = await process.ImportAsync(_folder.Write("faq.jsonl", content));

        Assert.Equal("the file is empty", report.Failures.Single().Reason);
        Assert.Equal(0, report.Deleted);
        Assert.Single(await process.SearchAsync("one"));
    }

    [Fact]
    public async Task A_file_cut_short_deletes_nothing_and_says_so()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var path = _folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }, new { id = "b", answer = "beta" }, new { id = "c", answer = "gamma" });
        await process.ImportAsync(path);
        var whole = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var report = await process.ImportAsync(_folder.Write("faq.jsonl", whole[..(whole.Length / 2)]));

        Assert.Equal((1, 0, 1), (report.Unchanged, report.Deleted, report.FailureCount));
        Assert.Single(await process.SearchAsync("gamma"));
        Assert.Contains("Nothing was deleted", (await process.SourceAsync(report.SourceId)).StateReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_lost_its_answer_keeps_the_answer_it_had_while_others_may_be_deleted()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }, new { id = "b", answer = "beta" }));
        var report = await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "" }));

        Assert.Equal((1, 1), (report.Deleted, report.FailureCount));
        Assert.Single(await process.SearchAsync("alpha"));
        Assert.Empty(await process.SearchAsync("beta"));
    }

    [Fact]
    public async Task A_long_answer_is_split_and_each_part_keeps_the_question()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var answer = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"Sentence number {i} says something of its own."));
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", question = "What is all this?", answer }));

        var version = await process.StoreAsync(context => context.DocumentVersions.AsNoTracking().Include(row => row.Passages).SingleAsync());
        Assert.True(version.Passages.Count > 2);
        Assert.All(version.Passages, passage =>
        {
            Assert.Equal(["What is all this?"], passage.Questions);
            Assert.EndsWith("own.", version.Text[passage.Start..passage.End], StringComparison.Ordinal);
            Assert.StartsWith("Sentence", version.Text[passage.Start..passage.End], StringComparison.Ordinal);
        });
        Assert.Single(await process.MatchAsync("what is all this"));
    }

    [Fact]
    public async Task More_documents_than_allowed_end_the_reading_and_delete_nothing()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:MaximumDocuments", "2"));
        var report = await process.ImportAsync(_folder.WriteEntries("faq.jsonl",
            new { id = "a", answer = "one" }, new { id = "b", answer = "two" }, new { id = "c", answer = "three" }));
        Assert.Equal((2, 3), (report.Added, report.Failures.Single().Line));
        Assert.StartsWith("more than 2 documents", report.Failures.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_larger_than_allowed_is_not_opened()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:MaximumFileBytes", "100"));
        var report = await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = new string('x', 200) }));
        Assert.Contains("at most 100 are read", report.Failures.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told_batch_by_batch()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:BatchSize", "10"));
        var path = _folder.WriteEntries("faq.jsonl", [.. Enumerable.Range(0, 35).Select(i => (object)new { id = i, answer = $"text {i}" })]);
        var heard = new List<ImportProgress>();
        await process.Importer.ImportAsync(new ImportRequest { Path = path }, new Listener(heard), TestContext.Current.CancellationToken);
        Assert.Equal([10, 20, 30, 35], heard.Select(progress => progress.Written));
    }

    private sealed class Listener(List<ImportProgress> heard) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => heard.Add(value);
    }
}
