using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Isolation;

/// <summary>Does what a library does that meets a file made to harm it: the file's ending says what.</summary>
internal sealed class HostileReader : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".endless", ".deep", ".hungry", ".noisy", ".gone"];

    public static void Register(IServiceCollection services) => services.AddSingleton<IDocumentReader, HostileReader>();

    public static void RegisterIsolated(IServiceCollection services) => services.AddIsolated<HostileReader>();

    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        switch (Path.GetExtension(file.Path))
        {
            case ".endless":
                while (true) Thread.SpinWait(1000);
            case ".deep":
                yield return ReadOutcome.Unknown(new ImportFailure(file.Name, Depth(0), ""));
                break;
            case ".hungry":
                var kept = new List<byte[]>();
                while (true) kept.Add(new byte[10_000_000]);
            case ".gone":
                Environment.Exit(3);
                break;
            default:
                Console.WriteLine("A library prints {\"IsEnd\":true} where it should not.");
                yield return ReadOutcome.Unknown(new ImportFailure(file.Name, 7, "read"));
                break;
        }
    }

    private static int Depth(int depth) => depth < 0 ? 0 : Depth(depth + 1) + 1;
}
