using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Data.Tests.Product;

/// <summary>A web server on a free port of this machine that has one feed with one entry.</summary>
internal sealed class FeedSite : IAsyncDisposable
{
    private const string Feed = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Rulings</title>
        <entry><id>urn:ruling:1</id><title>Deposits</title><updated>2026-03-01T00:00:00Z</updated>
        <content type="html">&lt;p&gt;A deposit is paid back within thirty days.&lt;/p&gt;</content></entry></feed>
        """;

    private readonly WebApplication _app;

    private FeedSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<FeedSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var site = new FeedSite(builder.Build());
        site._app.Run(AnswerAsync);
        await site._app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/atom+xml";
        return context.Response.WriteAsync(Feed);
    }
}
