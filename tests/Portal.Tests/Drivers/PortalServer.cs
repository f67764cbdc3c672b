using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>The whole portal in this process, with the samples in its store.</summary>
public sealed class PortalServer : WebApplicationFactory<PortalText>
{
    private readonly TemporaryFolder _folder = new();

    public PortalServer() => ClientOptions.AllowAutoRedirect = false;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(Environments.Development)
        .UseSetting("Storage:Directory", _folder.Of("store"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Dispose();
    }
}
