using BotSuite.Knowledge;
using BotSuite.Knowledge.Embeddings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Benchmarks.Embedding;

/// <summary>What vectors cost with the built-in encoder: the first one, one for a question, and many in batches.</summary>
internal sealed class EmbeddingBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const int QuestionsARound = 400;
    private const int TextsARound = 512;
    private const int BatchSize = 64;
    private const double MostMilliseconds = 5;

    private static readonly string[] Beginnings = ["How do I", "Where can I", "Can I still", "Why can't I", "What happens if I"];
    private static readonly string[] Deeds = ["return", "cancel", "change", "pay for", "track", "insure", "renew"];
    private static readonly string[] Things = ["my order", "a prescription", "the contract", "my parcel", "an appointment", "the deposit"];

    public string Name => "embedding";

    public string What => "the built-in encoder: start, one short question, texts in batches";

    public async Task RunAsync(TextWriter output)
    {
        using var services = new ServiceCollection().AddLogging().AddKnowledge(new ConfigurationBuilder().Build()).BuildServiceProvider();
        if (services.GetService<ITextEmbedder>() is not { } embedder)
        {
            await output.WriteLineAsync("  The encoder's files were not fetched when this was built (npm was not there).");
            return;
        }

        var start = await CpuMeter.MeasureAsync(0, 1, async _ => await embedder.EmbedQuestionAsync(Question(0), CancellationToken.None));
        await output.WriteLineAsync($"  start with the first question: {start.Cpu.TotalMilliseconds:0} ms CPU");

        var question = new Rounds("ms CPU");
        var batched = new Rounds("texts per CPU second");
        var passages = new Rounds("texts per CPU second");
        for (var round = 0; round < Rounds; round++)
        {
            question.Add((await CpuMeter.MeasureAsync(
                100, QuestionsARound, async i => await embedder.EmbedQuestionAsync(Question(i), CancellationToken.None))).Cpu.TotalMilliseconds);
            batched.Add(await PerSecondAsync(embedder, Question));
            passages.Add(await PerSecondAsync(embedder, Passage));
        }

        await output.WriteLineAsync($"  a question of 5 to 8 words, one at a time: {question} (bar: {MostMilliseconds:0.0} ms CPU)");
        await output.WriteLineAsync($"  questions, {BatchSize} at once: {batched}");
        await output.WriteLineAsync($"  beginnings of 75 words, {BatchSize} at once: {passages}");
    }

    private static async Task<double> PerSecondAsync(ITextEmbedder embedder, Func<int, string> text)
    {
        var batches = Enumerable.Range(0, TextsARound).Select(text).Chunk(BatchSize).ToArray();
        var cost = await CpuMeter.MeasureAsync(1, batches.Length, i => embedder.EmbedTextsAsync(batches[i % batches.Length], CancellationToken.None));
        return BatchSize / cost.Cpu.TotalSeconds;
    }

    private static string Question(int number) =>
        $"{Beginnings[number % Beginnings.Length]} {Deeds[number % Deeds.Length]} {Things[number % Things.Length]}?";

    private static string Passage(int number) =>
        string.Join(' ', Enumerable.Range(number, 30).SelectMany(i => Question(i).Split(' ')).Take(75));
}
