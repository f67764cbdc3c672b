using BotSuite.Data;
using BotSuite.Data.Accounts;
using BotSuite.Data.Sources;
using BotSuite.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>A store in a folder of its own, with sources put into it by hand.</summary>
internal sealed class PortalStore : IDisposable
{
    /// <summary>When everything was read.</summary>
    public static readonly DateTime ReadAt = new(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();
    private readonly IHost _host;

    private PortalStore()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.Path });
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", Folder)]);
        builder.Services.AddLogging().AddBotSuiteDatabase(builder.Configuration, new SqliteProvider());
        _host = builder.Build();
    }

    public string Folder => _folder.Of("store");

    public IDbContextFactory<BotSuiteDbContext> Databases => _host.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();

    public static async Task<PortalStore> CreateAsync()
    {
        var store = new PortalStore();
        await store._host.Services.MigrateDatabaseAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public async Task<Source> AddSourceAsync(
        string name, SourceState state = SourceState.Ready, string? reason = null, string domain = "customer", int documents = 0)
    {
        var source = new Source
        {
            Index = "default",
            Name = name,
            Domain = domain,
            Kind = SourceKind.Folder,
            State = state,
            StateReason = reason,
            Location = "/srv/faq",
            CreatedAt = ReadAt,
            LastReadAt = state is SourceState.New ? null : ReadAt,
        };
        await ChangeAsync(database => database.Sources.Add(source));
        for (var number = 0; number < documents; number++) await AddDocumentAsync(source, $"entry-{number:000}", $"Question {number:000}?");
        return source;
    }

    public async Task<Document> AddDocumentAsync(
        Source source, string key, string title, string text = "First part.\n\nSecond part.", DateOnly? reviewBy = null, bool deleted = false,
        params string[] dropped)
    {
        var document = new Document
        {
            SourceId = source.Id,
            Index = source.Index,
            Key = key,
            CreatedAt = ReadAt,
            DeletedAt = deleted ? ReadAt : null,
        };
        var version = new DocumentVersion
        {
            DocumentId = document.Id,
            Number = 1,
            ContentHash = new string('a', 64),
            Title = title,
            Text = text,
            Language = "en",
            Domain = source.Domain,
            Issuer = "The house",
            ReviewBy = reviewBy,
            ReadAt = ReadAt,
            Reader = "markdown/1",
            Dropped = [.. dropped],
        };
        document.CurrentVersionId = version.Id;
        version.Passages.Add(new Passage
        {
            VersionId = version.Id,
            Start = 0,
            End = text.Length,
            Hash = new string('b', 64),
            Questions = [title],
            HeadingPath = ["Chapter", "Section"],
        });
        await ChangeAsync(database => database.AddRange(document, version));
        return document;
    }

    public async Task<Account> AddAccountAsync(string name, AccountRole role)
    {
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Role = role, CreatedAt = ReadAt };
        await ChangeAsync(database => database.Accounts.Add(account));
        return account;
    }

    public async Task ChangeAsync(Action<BotSuiteDbContext> change)
    {
        await using var database = await Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        change(database);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }
}
