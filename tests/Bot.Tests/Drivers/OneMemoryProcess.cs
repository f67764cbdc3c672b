namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The tests that share one <see cref="MemoryProcess"/>.</summary>
[CollectionDefinition]
public sealed class OneMemoryProcess : ICollectionFixture<MemoryProcess>;
