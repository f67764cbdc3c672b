using BotSuite.Benchmarks;
using BotSuite.Benchmarks.Echo;
using BotSuite.Benchmarks.Embedding;
using BotSuite.Benchmarks.FaqTurn;
using BotSuite.Benchmarks.Guardrails;
using BotSuite.Benchmarks.Ingestion;
using BotSuite.Benchmarks.Memory;
using BotSuite.Benchmarks.Reading;
using BotSuite.Benchmarks.Search;
using BotSuite.Benchmarks.Storage;
using BotSuite.Knowledge.Tests.Ingestion.Pipeline;

// A benchmark whose work must be measured apart starts this program a second time, as that part alone.
if (args is [EchoBotProcess.Name])
    return await EchoBotProcess.RunAsync();

if (args is [KilledImport.Verb, ..])
    return await KilledImport.RunAsync(args[1..]);

// One line a benchmark. CPU time is what counts: wall clocks differ from machine to machine and from minute to minute.
IBenchmark[] benchmarks =
[
    new ChatWhileIngestingBenchmark(),
    new EchoBenchmark(),
    new EmbeddingBenchmark(),
    new FaqTurnBenchmark(),
    new GuardrailBenchmark(),
    new IngestBenchmark(),
    new KillImportBenchmark(args),
    new MemoryRestBenchmark(),
    new PdfBenchmark(),
    new SearchBenchmark("search", (1_000, 1.0), (10_000, 3.0)),
    new SearchBenchmark("search-large", (100_000, 30.0)),
    new PostgreSqlSearchBenchmark(args),
    new StartBenchmark(),
    new StoredTurnBenchmark(),
];

// A hundred thousand passages take minutes to store, and PostgreSQL is not everywhere, so these are run by their names alone.
IBenchmark[] chosen = [.. benchmarks.Where(benchmark => args is ["all"] ? benchmark.Name is not ("search-large" or "start" or PostgreSqlSearchBenchmark.Verb) : args.Contains(benchmark.Name))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine("Name a benchmark, or 'all':");
    foreach (var benchmark in benchmarks) Console.Error.WriteLine($"  {benchmark.Name,-20} {benchmark.What}");
    return 1;
}

foreach (var benchmark in chosen)
{
    Console.WriteLine($"{benchmark.Name}: {benchmark.What}");
    await benchmark.RunAsync(Console.Out);
}

return 0;
