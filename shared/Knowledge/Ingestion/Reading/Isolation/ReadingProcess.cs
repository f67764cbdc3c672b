using System.Reflection;
using System.Text;
using System.Threading.Channels;
using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>
/// The inside of the process that reads documents: the same program, started with one word. A file that loops for ever, overflows
/// the stack or eats the memory takes this process down and nothing else.
/// </summary>
public static class ReadingProcess
{
    /// <summary>The word that starts the program as a reading process.</summary>
    public const string Verb = "read-documents";

    /// <summary>Exit code where a file took more memory than allowed.</summary>
    internal const int OutOfMemory = 9;

    /// <summary>Whether this program can be started as a reading process.</summary>
    internal static bool IsServed { get; private set; }

    /// <summary>
    /// Whether the program was started as a reading process, and has to call <see cref="RunAsync()"/> and end. Has to be asked before
    /// anything else starts, for it also tells the readers that the program knows the word; a program that does not ask reads
    /// documents in its own process.
    /// </summary>
    /// <param name="args">The program's arguments.</param>
    /// <param name="program">The program's own assembly; inside the process of another program nothing is started.</param>
    public static bool IsAskedFor(IReadOnlyList<string> args, Assembly program)
    {
        ArgumentNullException.ThrowIfNull(args);
        IsServed = program == Assembly.GetEntryAssembly();
        return IsServed && args is [Verb];
    }

    /// <summary>Reads the files that are named on the standard input, until it ends.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync() => RunAsync(_ => { });

    /// <summary>Reads with more readers than there are.</summary>
    internal static async Task<int> RunAsync(Action<IServiceCollection> configure)
    {
        IsServed = false;
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
        // Whatever a library prints must not get between the lines.
        Console.SetOut(Console.Error);
        var lines = ReadInput();
        var settings = ReadingLines.Read<ReadingSettings>(await lines.ReadAsync());
        await using var services = Services(settings, configure, () => Write(output, ReadReply.Progress));
        var readers = services.GetServices<IDocumentReader>()
            .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
            .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);
        Write(output, ReadReply.Progress);
        await foreach (var line in lines.ReadAllAsync())
        {
            var request = ReadingLines.Read<ReadRequest>(line);
            try
            {
                await foreach (var outcome in readers[Path.GetExtension(request.Path)].ReadAsync(new SourceFile(request.Path, request.Name) { Url = request.Url }, CancellationToken.None))
                    Write(output, ReadReply.Of(outcome));
            }
            catch (OutOfMemoryException)
            {
                Environment.Exit(OutOfMemory);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Write(output, ReadReply.Of(ReadOutcome.Unknown(new ImportFailure(request.Name, null, "the file cannot be opened or read"))));
            }

            Write(output, ReadReply.End);
        }

        return 0;
    }

    private static void Write(StreamWriter output, ReadReply reply)
    {
        output.Write(ReadingLines.Of(reply));
        output.Write('\n');
        output.Flush();
    }

    private static ServiceProvider Services(ReadingSettings settings, Action<IServiceCollection> configure, Action onPage)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Options.Create(settings.Ingestion));
        services.AddSingleton(Options.Create(settings.Reading));
        services.AddReaders();
        services.AddSingleton(new RecognitionProgress(onPage));
        configure(services);
        return services.BuildServiceProvider();
    }

    /// <summary>
    /// Reads the standard input on a thread of its own. Where it ends, so does the process, whatever it is doing: the program that
    /// started it is gone.
    /// </summary>
    private static ChannelReader<string> ReadInput()
    {
        var lines = Channel.CreateUnbounded<string>();
        var reading = new Thread(() =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            while (input.ReadLine() is { } line) lines.Writer.TryWrite(line);
            Environment.Exit(0);
        })
        { IsBackground = true, Name = "standard input" };
        reading.Start();
        return lines.Reader;
    }
}
