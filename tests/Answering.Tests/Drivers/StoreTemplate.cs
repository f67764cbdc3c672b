using BotSuite.Data;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>A prepared store that tests copy: the bytes of its database file.</summary>
internal sealed class StoreTemplate
{
    private const string File = "botsuite.db";
    private static readonly Lazy<Task<StoreTemplate>> Empty = new(() => OfAsync(_ => Task.CompletedTask));

    private readonly byte[] _database;

    private StoreTemplate(byte[] database) => _database = database;

    /// <summary>A migrated store that holds nothing.</summary>
    public static Task<StoreTemplate> EmptyAsync() => Empty.Value;

    /// <summary>A migrated store with what the caller puts in.</summary>
    public static async Task<StoreTemplate> OfAsync(Func<AnsweringHost, Task> fill)
    {
        await using var host = await AnsweringHost.StartFreshAsync();
        await fill(host);
        var copy = Path.Combine(host.Get<StorageDirectory>().Path, "copy.db");
        await using (var context = host.Open())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(context.Database, $"VACUUM INTO {copy}");
        return new StoreTemplate(await System.IO.File.ReadAllBytesAsync(copy));
    }

    /// <summary>Puts a copy into a storage folder.</summary>
    public void CopyTo(string folder) => System.IO.File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(folder).FullName, File), _database);
}
