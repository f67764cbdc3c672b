using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Retrieval.PostgreSql;

/// <summary>Both engines over one store give the same passages with the same scores.</summary>
public sealed class AgreementTests(PostgreSqlServer server, PgliteServer pglite) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task By_words_both_engines_give_the_same_first_ten_with_the_same_scores()
    {
        await using var tables = await KnowledgeProcess.StartAsync(new SearchEngine.PostgreSql(server), _folder);
        await using var memory = await KnowledgeProcess.StartAsync(_folder);
        Assert.Equal(0, (await memory.ImportAsync(ProjectData.Of("customer/corpus.jsonl"), domain: "customer")).FailureCount);

        foreach (var question in Questions("customer"))
            await AssertAgreementAsync(memory, tables, question);
    }

    [Fact]
    public async Task By_words_and_meaning_both_engines_give_the_same_first_ten_with_the_same_scores()
    {
        static void AddModel(IServiceCollection services) => services.AddSingleton<ITextEmbedder>(new ConceptEmbedder("en", "ko"));
        await using var tables = await KnowledgeProcess.StartAsync(new SearchEngine.Pglite(pglite), _folder, configure: AddModel);
        await using var memory = await KnowledgeProcess.StartAsync(_folder, configure: AddModel);
        Assert.Equal(0, (await memory.ImportAsync(_folder.WriteEntries("shop.jsonl", [.. MadeUpEntries()]))).FailureCount);

        foreach (var question in (string[])
            ["Can I send back thing 7?", "money back for the parcel of kind 3", "rent", "What does the doctor say about thing 11 and the password?", "환불 3번 물건", "반품은 어떻게 하나요", "xyzzy"])
            await AssertAgreementAsync(memory, tables, question);
    }

    private static async Task AssertAgreementAsync(KnowledgeProcess memory, KnowledgeProcess tables, string question)
    {
        foreach (var textsOnly in (bool[])[false, true])
        {
            var query = new PassageQuery
            {
                Text = question,
                Language = LanguageDetector.Detect(question).Code,
                Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) },
                TextsOnly = textsOnly,
                Explain = true,
            };
            AssertSame(question, await memory.Retriever.RetrieveAsync(query, TestContext.Current.CancellationToken), await tables.Retriever.RetrieveAsync(query, TestContext.Current.CancellationToken));
            AssertSame(question, await memory.Retriever.MatchQuestionsAsync(query, TestContext.Current.CancellationToken), await tables.Retriever.MatchQuestionsAsync(query, TestContext.Current.CancellationToken));
            Assert.Equal(await memory.Retriever.NearestTopicsAsync(query, TestContext.Current.CancellationToken), await tables.Retriever.NearestTopicsAsync(query, TestContext.Current.CancellationToken));
        }
    }

    // Passages of equal scores may change places where the last bit of a cosine differs.
    private static void AssertSame(string question, IReadOnlyList<ScoredPassage> memory, IReadOnlyList<ScoredPassage> tables)
    {
        Assert.Equal(memory.Count, tables.Count);
        for (var rank = 0; rank < memory.Count; rank++)
        {
            var (one, other) = (memory[rank], tables[rank]);
            Assert.True(Math.Abs(one.Score - other.Score) < 1e-3, $"'{question}' at {rank}: {one.Passage.DocumentKey} {one.Score} in memory, {other.Passage.DocumentKey} {other.Score} in the tables");
            if (memory.Count(passage => Math.Abs(passage.Score - one.Score) < 1e-3) > 1) continue;
            Assert.Equal(one.Passage, other.Passage with { Questions = one.Passage.Questions, HeadingPath = one.Passage.HeadingPath });
            Assert.Equal(one.Passage.Questions, other.Passage.Questions);
            Assert.Equal(one.Matches?.Select(match => (match.Term, match.InText)), other.Matches?.Select(match => (match.Term, match.InText)), Near);
        }
    }

    private static bool Near(IEnumerable<(string Term, double InText)>? one, IEnumerable<(string Term, double InText)>? other) =>
        one is null ? other is null : other is not null && one.Count() == other.Count() && one.OrderBy(match => match.Term, StringComparer.Ordinal)
            .Zip(other.OrderBy(match => match.Term, StringComparer.Ordinal)).All(pair => pair.First.Term == pair.Second.Term && Math.Abs(pair.First.InText - pair.Second.InText) < 1e-3);

    private static IEnumerable<string> Questions(string domain) =>
        ProjectData.Rows($"{domain}/queries.jsonl").Where((_, i) => i % 6 == 0).Select(row => row.GetProperty("query").GetString()!);

    private static IEnumerable<object> MadeUpEntries()
    {
        string[] about = ["return", "refund", "delivery", "password", "doctor", "rent", "thing"];
        for (var i = 0; i < 120; i++)
        {
            yield return i % 5 == 0
                ? new { id = $"text{i}", question = "", answer = $"The {about[i % 7]} of kind {i % 9} belongs to thing {i % 13} and to nothing else.", lang = "en" }
                : i % 8 == 0
                    ? new { id = $"ko{i}", question = $"{i}번 물건의 환불은 어떻게 하나요?", answer = $"{i % 13}번 물건은 반품할 수 있습니다.", lang = "ko" }
                    : (object)new { id = $"faq{i}", question = $"What about the {about[i % 7]} of thing {i % 13}?", answer = $"Thing {i} has a {about[i % 6]} of kind {i % 9}.", lang = "en" };
        }
    }
}
