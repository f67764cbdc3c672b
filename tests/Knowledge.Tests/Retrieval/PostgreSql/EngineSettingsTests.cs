using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Retrieval.PostgreSql;

/// <summary>A wrong setting of the engine stops the start with a message that names key, value and cure, and repeats no password.</summary>
public sealed class EngineSettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, "", "Database:Provider is Sqlite and Retrieval:PostgreSql:ConnectionString is missing. Set Retrieval:PostgreSql:ConnectionString")]
    [InlineData("Password=secret;Hosst=x", "", "Correct Retrieval:PostgreSql:ConnectionString")]
    [InlineData("Password=secret;Database=x", "", "It names no Host.")]
    [InlineData("Host=x", "Robert; DROP TABLE students", "Retrieval:PostgreSql:Schema is 'Robert; DROP TABLE students'")]
    [InlineData("Host=x", "public", "Retrieval:PostgreSql:Schema is 'public'")]
    [InlineData("Host=x", "pg_search", "Retrieval:PostgreSql:Schema is 'pg_search'")]
    [InlineData("Host=x", "search\n", "Retrieval:PostgreSql:Schema is 'search")]
    [InlineData("Host=x", "Upper", "Retrieval:PostgreSql:Schema is 'Upper'. Set it to a name of small letters")]
    public async Task A_wrong_setting_is_named_with_its_cure(string? connectionString, string schema, string message)
    {
        List<(string, string)> settings = [("Retrieval:Engine", "postgresql")];
        if (connectionString is not null) settings.Add(("Retrieval:PostgreSql:ConnectionString", connectionString));
        if (schema.Length > 0) settings.Add(("Retrieval:PostgreSql:Schema", schema));
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: [.. settings]);

        var failure = Assert.Throws<OptionsValidationException>(() => process.Services.GetRequiredService<IOptions<RetrievalOptions>>().Value);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }
}
