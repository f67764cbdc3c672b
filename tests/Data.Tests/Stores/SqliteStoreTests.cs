namespace BotSuite.Data.Tests.Stores;

public sealed class SqliteStoreTests(SqliteStore store) : StoreTests(store), IClassFixture<SqliteStore>;
