namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>Tests that measure the whole process, and so run when no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
