using System.Diagnostics;
using System.Globalization;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotSuite.Benchmarks.Echo;

/// <summary>The process whose CPU time is measured: a bare echo behind the adapter, on Kestrel, without authentication.</summary>
internal static class EchoBotProcess
{
    public const string Name = "echo-bot";

    /// <summary>Serves until its standard input is closed; the first line of its output is its address.</summary>
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddBot<EchoBot>(builder.Configuration);
        await using var app = builder.Build();
        app.MapPost("/api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        app.MapGet("/cpu", () => Milliseconds());
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static string Milliseconds()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
    }
}
