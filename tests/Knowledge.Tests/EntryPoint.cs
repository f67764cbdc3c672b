using BotSuite.Knowledge.Ingestion.Reading.Isolation;
using BotSuite.Knowledge.Tests.Ingestion.Pipeline;
using BotSuite.Knowledge.Tests.Ingestion.Reading.Isolation;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace BotSuite.Knowledge.Tests;

/// <summary>The test program is also the program that reads documents for tests, as the bot and the portal are for themselves.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        if (ReadingProcess.IsAskedFor(args, typeof(EntryPoint).Assembly)) return await ReadingProcess.RunAsync(HostileReader.Register);

        if (args is [KilledImport.Verb, ..]) return await KilledImport.RunAsync(args[1..]);

        return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
