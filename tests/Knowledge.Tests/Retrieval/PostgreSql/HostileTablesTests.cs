using BotSuite.Data;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.PostgreSql;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BotSuite.Knowledge.Tests.Retrieval.PostgreSql;

/// <summary>What people write, what they do to the tables, and what happens to the database.</summary>
public sealed class HostileTablesTests(PostgreSqlServer server) : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SearchEngine.PostgreSql _engine = new(server);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("alpha'; DROP SCHEMA {schema} CASCADE; --")]
    [InlineData("alpha' | 'beta")]
    [InlineData("alpha \\' $1 $$ :A {0} %s")]
    [InlineData("alpha & ! ( <-> :*")]
    [InlineData("alpha \0 \uD800")]
    public async Task Statements_in_questions_and_filters_are_words(string text)
    {
        await using var process = await StartAsync();
        text = text.Replace("{schema}", _engine.Schema, StringComparison.Ordinal);

        Assert.Equal("a", (await process.SearchAsync(text))[0].Passage.DocumentKey);
        Assert.NotEmpty(await process.MatchAsync(text));
        Assert.Empty(await process.SearchAsync("alpha", filter => filter with { Domain = text }));
        Assert.Empty(await process.SearchAsync("alpha", filter => filter with { Language = text }));
        Assert.Empty(await process.SearchAsync("alpha", filter => filter with { Tags = [text] }));
        Assert.Empty(await process.SearchAsync("alpha", filter => filter with { AnyOf = [[text]] }));
        Assert.Equal(2, (await process.SearchAsync("alpha beta", filter => filter with { Jurisdiction = text, Audience = text, Rights = [text] })).Count);
        Assert.Empty(await process.Retriever.RetrieveAsync(
            new PassageQuery { Text = text, Language = text, Index = text, Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } }, TestContext.Current.CancellationToken));
        Assert.Single(await process.SearchAsync("alpha"));
    }

    [Theory]
    [InlineData("a'b\"c\\d")]
    [InlineData("{x,y}")]
    [InlineData("키:값 😀")]
    [InlineData("team:'; DROP TABLE x; --")]
    [InlineData(" ")]
    public async Task A_tag_of_odd_characters_is_found_by_itself_alone(string tag)
    {
        await using var process = await KnowledgeProcess.StartAsync(_engine, _folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha", tags = new[] { "plain", tag } }, new { id = "b", answer = "alpha", tags = new[] { "plain" } }));

        var expected = process.StoreAsync(context => context.DocumentVersions.AnyAsync(version => version.Tags.Contains(tag)));
        Assert.Equal(await expected ? ["a"] : [], (await process.SearchAsync("alpha", filter => filter with { Tags = [tag] })).Select(found => found.Passage.DocumentKey));
        Assert.Equal(await expected ? ["a"] : [], (await process.SearchAsync("alpha", filter => filter with { AnyOf = [["no"], [tag, "plain"]] })).Select(found => found.Passage.DocumentKey));
    }

    [Fact]
    public async Task While_the_database_is_away_a_question_fails_at_once_and_afterwards_the_next_one_is_answered()
    {
        var address = new NpgsqlConnectionStringBuilder(await _engine.ConnectionStringAsync());
        using var line = new CuttableLine(address.Port);
        address.Port = line.Port;
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: _engine.SettingsOf(address.ToString()));
        await ImportAsync(process);
        Assert.Single(await process.SearchAsync("alpha"));

        line.Cut();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => process.SearchAsync("alpha"));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => process.SearchAsync("alpha"));

        line.Mend();
        Assert.Single(await process.SearchAsync("alpha"));
        // What died with the line is tried once more, so a restart of the server costs no answer.
        line.Cut();
        line.Mend();
        Assert.Single(await process.SearchAsync("alpha"));
    }

    [Fact]
    public async Task Tables_that_somebody_drops_are_made_and_filled_anew_for_the_next_question()
    {
        await using var process = await StartAsync();
        await using var other = await KnowledgeProcess.StartAsync(_engine, _folder);
        Assert.Single(await process.SearchAsync("alpha"));
        Assert.Single(await other.SearchAsync("beta"));

        await _engine.ExecuteAsync("DROP SCHEMA {schema} CASCADE");
        Assert.Single(await process.SearchAsync("alpha"));
        Assert.Single(await other.SearchAsync("beta"));
    }

    [Fact]
    public async Task A_content_that_somebody_changed_is_left_out_and_takes_no_other_answer_with_it()
    {
        await using (var process = await StartAsync()) Assert.Single(await process.SearchAsync("alpha"));
        await _engine.ExecuteAsync(
            """
            UPDATE {schema}.contents SET content = convert_to(replace(convert_from(content, 'UTF8'), 'alpha', 'omega'), 'UTF8')
            WHERE convert_from(content, 'UTF8') LIKE '%alpha%'
            """);
        await using var young = await KnowledgeProcess.StartAsync(_engine, _folder);

        Assert.Empty(await young.SearchAsync("alpha"));
        Assert.Single(await young.SearchAsync("beta"));
        Assert.Equal("b", Assert.Single(await young.Retriever.ListAsync(
            new PassageQuery { Text = "", Language = "en", Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } }, TestContext.Current.CancellationToken)).DocumentKey);
    }

    [Fact]
    public async Task A_row_that_somebody_opened_to_everybody_shows_nothing()
    {
        await using var process = await KnowledgeProcess.StartAsync(_engine, _folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", question = "What is alpha?", answer = "alpha", audience = "staff" }));
        Assert.Empty(await process.SearchAsync("alpha"));

        await _engine.ExecuteAsync("UPDATE {schema}.passages SET audience = NULL");
        Assert.Empty(await process.SearchAsync("alpha"));
        Assert.Empty(await process.MatchAsync("What is alpha?"));
        Assert.Empty(await process.TopicsAsync("What is alpha?"));
        Assert.Single(await process.SearchAsync("alpha", filter => filter with { Audience = "staff" }));
    }

    [Fact]
    public async Task A_first_load_that_was_broken_off_is_gone_on_with_by_another_process()
    {
        const int Entries = 450;
        await using (var broken = await KnowledgeProcess.StartAsync(_engine, _folder,
            configure: services => services.ConfigureDbContext<BotSuiteDbContext>(options => options.AddInterceptors(new FailingReads("Documents", 3)))))
        {
            await using var importing = await KnowledgeProcess.StartAsync(_folder);
            await importing.ImportAsync(_folder.WriteEntries("faq.jsonl", [.. Enumerable.Range(0, Entries).Select(i => (object)new { id = i, question = $"What is thing{i}?", answer = $"alpha number {i}" })]));
            await Assert.ThrowsAsync<InvalidOperationException>(() => broken.SearchAsync("alpha"));
        }

        Assert.InRange(await _engine.CountAsync("SELECT count(*) FROM {schema}.passages"), 1, Entries - 1);
        await using var process = await KnowledgeProcess.StartAsync(_engine, _folder);
        Assert.Equal(100, (await process.SearchAsync("alpha", limit: 100)).Count);
        Assert.Equal(Entries, await _engine.CountAsync("SELECT count(DISTINCT (document_id, place)) FROM {schema}.passages"));
        Assert.Equal(Entries, await _engine.CountAsync("SELECT count(*) FROM {schema}.passages"));
        Assert.Equal(Entries, await _engine.CountAsync("SELECT passages FROM {schema}.statistics"));
        Assert.Equal(Entries, await _engine.CountAsync("SELECT texts FROM {schema}.terms WHERE term = 'alpha'"));
    }

    [Fact]
    public async Task Processes_that_start_together_fill_the_tables_once()
    {
        await using (var importing = await KnowledgeProcess.StartAsync(_folder)) await ImportAsync(importing);
        var processes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => KnowledgeProcess.StartAsync(_engine, _folder)));

        Assert.All(await Task.WhenAll(processes.Select(process => process.SearchAsync("alpha"))), found => Assert.Single(found));
        Assert.Equal(2, await _engine.CountAsync("SELECT count(*) FROM {schema}.passages"));
        Assert.Equal(2, await _engine.CountAsync("SELECT passages FROM {schema}.statistics"));
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task What_is_gone_is_gone_from_the_counts_too()
    {
        await using var process = await StartAsync();
        Assert.Single(await process.SearchAsync("alpha"));
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "c", answer = "gamma" }));

        Assert.Single(await process.SearchAsync("gamma"));
        Assert.Equal(1, await _engine.CountAsync("SELECT passages FROM {schema}.statistics"));
        Assert.Equal(1, await _engine.CountAsync("SELECT count(*) FROM {schema}.terms"));
        Assert.Equal(0, await _engine.CountAsync("SELECT questions + wordings FROM {schema}.statistics"));
    }

    [Fact]
    public async Task Tables_of_another_store_are_filled_anew()
    {
        await using (var process = await StartAsync()) Assert.Single(await process.SearchAsync("alpha"));
        using var folder = new TestFolder();
        await using var other = await KnowledgeProcess.StartAsync(_engine, folder);
        await other.ImportAsync(folder.WriteEntries("faq.jsonl",
            [.. Enumerable.Range(0, 5).Select(i => (object)new { id = i, answer = $"gamma {i}" })]));

        Assert.Empty(await other.SearchAsync("alpha"));
        Assert.Equal(5, (await other.SearchAsync("gamma")).Count);
    }

    [Fact]
    public async Task Tables_of_an_older_form_are_made_anew_and_those_of_a_newer_one_are_left_alone()
    {
        await using (var process = await StartAsync()) Assert.Single(await process.SearchAsync("alpha"));
        await _engine.ExecuteAsync("UPDATE {schema}.state SET version = 0; ALTER TABLE {schema}.passages DROP COLUMN search");
        await using (var process = await KnowledgeProcess.StartAsync(_engine, _folder)) Assert.Single(await process.SearchAsync("alpha"));

        await _engine.ExecuteAsync("UPDATE {schema}.state SET analysis = 'of yesterday'; DELETE FROM {schema}.contents");
        await using (var process = await KnowledgeProcess.StartAsync(_engine, _folder)) Assert.Single(await process.SearchAsync("alpha"));

        await _engine.ExecuteAsync("UPDATE {schema}.state SET version = 1000");
        await using var old = await KnowledgeProcess.StartAsync(_engine, _folder);
        var failure = await Assert.ThrowsAsync<SearchTablesNotUsableException>(() => old.SearchAsync("alpha"));
        Assert.Contains("set Retrieval:PostgreSql:Schema to a name of this version's own", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, await _engine.CountAsync("SELECT count(*) FROM {schema}.passages"));
    }

    [Fact]
    public async Task A_user_who_may_not_make_the_tables_is_told_what_to_do()
    {
        var role = $"weak_{Guid.NewGuid():N}";
        await _engine.ExecuteAsync($"CREATE ROLE {role} LOGIN");
        var address = new NpgsqlConnectionStringBuilder(await _engine.ConnectionStringAsync()) { Username = role };
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: _engine.SettingsOf(address.ToString()));

        var failure = await Assert.ThrowsAsync<SearchTablesNotUsableException>(() => process.SearchAsync("alpha"));
        Assert.Contains("create schemas there", failure.Message, StringComparison.Ordinal);

        await _engine.ExecuteAsync($"CREATE SCHEMA {{schema}} AUTHORIZATION {role}");
        await ImportAsync(process);
        Assert.Single(await process.SearchAsync("alpha"));
    }

    private async Task<KnowledgeProcess> StartAsync()
    {
        var process = await KnowledgeProcess.StartAsync(_engine, _folder);
        await ImportAsync(process);
        return process;
    }

    private Task<ImportReport> ImportAsync(KnowledgeProcess process) => process.ImportAsync(_folder.WriteEntries("faq.jsonl",
        new { id = "a", question = "What is alpha?", answer = "alpha", lang = "en" }, new { id = "b", question = "What is beta?", answer = "beta", lang = "en" }));
}
