using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>An environment that is only a name.</summary>
public sealed class TestEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = "";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
