namespace BotSuite.Data.Tests.Stores;

public sealed class PostgreSqlStoreTests(PostgreSqlStore store) : StoreTests(store), IClassFixture<PostgreSqlStore>;
