using BotSuite.Data.Sources;
using BotSuite.Data.Tests.Stores;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Features.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Data.Tests.Product;

/// <summary>Uses everything of the portal that asks the store something.</summary>
internal sealed class PortalRun(WatchedProcess<ListSources> portal, CancellationToken cancelled)
{
    public async Task RunAsync()
    {
        using var http = portal.CreateClient();
        await new AccountRun(portal.Services, cancelled).SignInAsync(http);
        await using var context = portal.Open();
        var (source, document) = await SomeDocumentAsync(context);
        string[] pages = ["/", $"/sources/{source}", $"/sources/{source}/documents/{document}"];
        foreach (var page in pages) (await http.GetAsync(page, cancelled)).EnsureSuccessStatusCode();

        // A page asks for these only when a browser has drawn it.
        await using var scope = portal.Services.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<ListDocuments>();
        await documents.RunAsync(source, null, 0, 25, cancelled);
        await documents.RunAsync(source, "return", 25, 25, cancelled);
        await scope.ServiceProvider.GetRequiredService<ListSources>().StampAsync(cancelled);
        await BeginRunAsync(context, source);
        await scope.ServiceProvider.GetRequiredService<Portal.Features.Sources.Runs.ListRuns>().RunAsync(source, 5, 0, cancelled);
        await scope.ServiceProvider.GetRequiredService<ShowDocument>().RunAsync(source, document, null, cancelled);
        await scope.ServiceProvider.GetRequiredService<ShowDocument>().RunAsync(source, document, 1, cancelled);
        await new AccountRun(portal.Services, cancelled).ChangeAsync();
        await scope.ServiceProvider.GetRequiredService<ListTables>().RunAsync(cancelled);
        var tables = new TableRun(portal.Services, cancelled);
        await tables.ChangeAsync(await tables.AddAsync("Fares", "9"));
    }

    // One that another process carries out, so that it is under way for as long as the page is looked at.
    private async Task BeginRunAsync(BotSuiteDbContext context, Guid source)
    {
        context.Add(new SourceRun
        {
            SourceId = source,
            State = SourceRunState.Reading,
            Trigger = SourceRunTrigger.Command,
            Actor = "test",
            CreatedAt = Samples.Noon,
            LeaseOwner = "another",
            LeaseUntil = DateTime.UtcNow.AddHours(1),
        });
        await context.SaveChangesAsync(cancelled);
    }

    private async Task<(Guid Source, Guid Document)> SomeDocumentAsync(BotSuiteDbContext context)
    {
        var found = await context.Documents
            .Where(document => document.CurrentVersionId != null)
            .Select(document => new { document.SourceId, document.Id })
            .FirstAsync(cancelled);
        return (found.SourceId, found.Id);
    }
}
