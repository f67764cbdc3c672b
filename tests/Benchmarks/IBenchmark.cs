namespace BotSuite.Benchmarks;

/// <summary>Something that is measured by one command and printed with its bar.</summary>
internal interface IBenchmark
{
    /// <summary>The word that runs it.</summary>
    string Name { get; }

    /// <summary>What is measured, in a line.</summary>
    string What { get; }

    Task RunAsync(TextWriter output);
}
