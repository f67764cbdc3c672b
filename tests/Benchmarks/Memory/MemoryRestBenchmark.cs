using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace BotSuite.Benchmarks.Memory;

/// <summary>
/// The memory's REST API with 1,000 short documents, four uploads at a time, as Kernel Memory itself was measured: medical questions
/// with their answers where the project's data lies beside the checkout, else made-up words of the same length.
/// </summary>
internal sealed class MemoryRestBenchmark : IBenchmark
{
    private const int Documents = 1_000;
    // As many as are measured: before, much of the cost is the compilation of the server's code.
    private const int WarmUps = 1_000;
    private const int AtOnce = 4;
    private const int Searches = 200;
    private const int Asks = 100;
    private const int Deletes = 100;
    private const int LongestText = 2_000;
    private const string Index = "benchmark";

    public string Name => "memory-rest";

    public string What => "REST under /memory: 1,000 documents in, searched, asked and deleted; the CPU is the server's alone";

    public async Task RunAsync(TextWriter output)
    {
        foreach (var provider in new[] { "None", "BuiltIn" })
        {
            await output.WriteLineAsync($"  Embeddings:Provider={provider}");
            using var server = await MemoryServer.StartAsync($"--Embeddings:Provider={provider}");
            await MeasureAsync(server, output);
        }
    }

    private static async Task MeasureAsync(MemoryServer server, TextWriter output)
    {
        var documents = Texts();
        // In other words, lest their vectors be there already.
        var random = new Random(2);
        await UploadAsync(server.Http, WarmUps, i => ($"a-warm-up-{i:0000}", Words(random, 130)));
        await ReadyAsync(server.Http, WarmUps);

        var (cpu, watch) = (server.CpuMilliseconds, Stopwatch.StartNew());
        await UploadAsync(server.Http, Documents, i => ($"doc-{i:0000}", documents[i].Text));
        var accepted = watch.Elapsed.TotalSeconds;
        await ReadyAsync(server.Http, WarmUps + Documents);
        await WriteAsync(output, $"accepted {Documents / accepted:0} docs/s; all ready {Documents / watch.Elapsed.TotalSeconds:0} docs/s; {(server.CpuMilliseconds - cpu) / Documents:0.00} ms CPU a document; {(double)server.StoreKilobytes / (WarmUps + Documents):0.0} KB on disk a document");

        await PostAsync(server, output, "search top 10", "search", Searches, i => new { index = Index, query = documents[i].Question, limit = 10 });
        await PostAsync(server, output, "ask", "ask", Asks, i => new { index = Index, question = documents[i].Question });
        (cpu, watch) = (server.CpuMilliseconds, Stopwatch.StartNew());
        for (var i = 0; i < Deletes; i++)
        {
            using var deleted = await server.Http.DeleteAsync(new Uri($"documents?index={Index}&documentId=doc-{i:0000}", UriKind.Relative));
            deleted.EnsureSuccessStatusCode();
            using var search = await server.Http.PostAsJsonAsync("search", new { index = Index, query = documents[i].Question, limit = 10 });
            if ((await search.Content.ReadAsStringAsync()).Contains($"\"doc-{i:0000}\"", StringComparison.Ordinal))
                throw new InvalidOperationException("A deleted document was found.");
        }

        await WriteAsync(output, $"delete with the search after it: {(server.CpuMilliseconds - cpu) / Deletes:0.00} ms CPU, mean {watch.Elapsed.TotalMilliseconds / Deletes:0.0} ms; server's peak memory {server.PeakMegabytes} MB");
    }

    private static async Task PostAsync(MemoryServer server, TextWriter output, string what, string route, int count, Func<int, object> body)
    {
        var times = new List<double>();
        var cpu = 0.0;
        for (var i = 0; i < count * 2; i++)
        {
            // The first half warms up.
            if (i == count) (cpu, times) = (server.CpuMilliseconds, []);
            var watch = Stopwatch.StartNew();
            using var response = await server.Http.PostAsJsonAsync(route, body(i % count));
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        await WriteAsync(output, $"{what}: p50 {times.Order().ElementAt(count / 2):0.0} ms, p95 {times.Order().ElementAt(count * 95 / 100):0.0} ms; {(server.CpuMilliseconds - cpu) / count:0.00} ms CPU");
    }

    private static async Task UploadAsync(HttpClient http, int count, Func<int, (string Id, string Text)> document)
    {
        var documents = Enumerable.Range(0, count).Select(document).ToArray();
        var left = -1;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (Interlocked.Increment(ref left) is var number && number < count) await UploadAsync(http, documents[number].Id, documents[number].Text);
        }));
    }

    private static async Task UploadAsync(HttpClient http, string documentId, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Index), "index" },
            { new StringContent(documentId), "documentId" },
            { new StringContent(text), "file0", "content.txt" },
        };
        using var response = await http.PostAsync(new Uri("upload", UriKind.Relative), form);
        response.EnsureSuccessStatusCode();
    }

    private static async Task ReadyAsync(HttpClient http, int count)
    {
        // A page at a time and five times a second, so that the looking costs little beside the reading.
        var (after, ready) = ((string?)null, 0);
        while (ready < count)
        {
            var page = JsonDocument.Parse(await http.GetStringAsync(new Uri($"documents?index={Index}&limit=50{(after is null ? "" : $"&after={after}")}", UriKind.Relative)))
                .RootElement.GetProperty("results");
            var done = page.EnumerateArray().TakeWhile(document => document.GetProperty("completed").GetBoolean()).ToArray();
            if (done.Length > 0) (after, ready) = (done[^1].GetProperty("document_id").GetString(), ready + done.Length);
            if (done.Length < page.GetArrayLength() || done.Length == 0) await Task.Delay(200);
        }
    }

    private static (string Question, string Text)[] Texts()
    {
        var random = new Random(1);
        var known = DataFile() is { } path
            ? File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)
                .Where(entry => entry.GetProperty("id").GetString()!.StartsWith("medquad-", StringComparison.Ordinal))
                .Select(entry => (Question: entry.GetProperty("question").GetString()!, Answer: entry.GetProperty("answer").GetString()!))
            : Enumerable.Range(0, Documents).Select(_ => (Question: $"What is {Words(random, 4)}?", Answer: Words(random, 130)));
        return [.. known.Where(entry => entry.Question.Length + entry.Answer.Length < LongestText).Take(Documents).Select(entry => (entry.Question, $"{entry.Question}\n\n{entry.Answer}"))];
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => "w" + (int)Math.Pow(20_000, random.NextDouble())));

    private static string? DataFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotSuite.sln")))
                return Path.Combine(folder.Parent!.FullName, "shared", "data", "medical", "corpus.jsonl") is var path && File.Exists(path) ? path : null;
        return null;
    }

    private static Task WriteAsync(TextWriter output, FormattableString line) => output.WriteLineAsync("    " + line.ToString(CultureInfo.InvariantCulture));
}
