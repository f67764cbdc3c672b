namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The tests that share one <see cref="FaqProcess"/>; each brings its own person.</summary>
[CollectionDefinition]
public sealed class OneFaqProcess : ICollectionFixture<FaqProcess>;
