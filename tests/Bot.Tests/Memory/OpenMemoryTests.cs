using System.Net;
using System.Net.Sockets;
using System.Text;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory;

public sealed class OpenMemoryTests
{
    [Fact]
    public async Task Without_a_key_the_memory_is_open_to_this_machine_in_Development_and_to_no_page_of_the_web()
    {
        await using var process = await BotProcess.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(process, "localhost", null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(process, "127.0.0.1:80", "http://127.0.0.1:80"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(process, "localhost", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(process, "evil.example", null));
    }

    [Fact]
    public async Task Without_a_key_the_memory_is_closed_elsewhere_and_the_log_says_so_once()
    {
        await using var process = await BotProcess.StartAsync(environment: "Production");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(process, "localhost", null));
        using var guessed = await new MemoryCaller(process.Address, "any-key-0123456789-0123456789-0123456789", "x").GetAsync("indexes");
        Assert.Equal(HttpStatusCode.Forbidden, guessed.StatusCode);
        Assert.Single(process.Log.Lines, line => line.Contains("/memory refuses everybody", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> StatusAsync(BotProcess process, string host, string? origin)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, process.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var lines = $"GET /memory/indexes HTTP/1.1\r\nHost: {host}\r\n{(origin is null ? "" : $"Origin: {origin}\r\n")}Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(lines), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return (HttpStatusCode)int.Parse(first!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
