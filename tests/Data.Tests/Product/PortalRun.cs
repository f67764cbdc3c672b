using BotSuite.Portal.Features.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Data.Tests.Product;

/// <summary>Uses everything of the portal that asks the store something.</summary>
internal sealed class PortalRun(WatchedProcess<ListSources> portal, CancellationToken cancelled)
{
    public async Task RunAsync()
    {
        using var http = portal.CreateClient();
        await using var context = portal.Open();
        var source = await context.Sources.Select(one => one.Id).FirstAsync(cancelled);
        (await http.GetAsync("/", cancelled)).EnsureSuccessStatusCode();
        (await http.GetAsync($"/sources/{source}", cancelled)).EnsureSuccessStatusCode();

        // A page asks for these only when a browser has drawn it.
        await using var scope = portal.Services.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<ListDocuments>();
        await documents.RunAsync(source, null, 0, 25, cancelled);
        await documents.RunAsync(source, "return", 25, 25, cancelled);
    }
}
