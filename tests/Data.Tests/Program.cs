using BotSuite.Data.Tests;
using BotSuite.Data.Tests.Processes;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The test program is also the program that tests start twice on one store.
if (args is [StoreWriter.Verb, ..]) return await StoreWriter.RunAsync(args[1..]);

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
