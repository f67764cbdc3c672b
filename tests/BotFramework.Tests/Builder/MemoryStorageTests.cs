using BotSuite.BotFramework.Builder;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_is_a_copy_of_the_readers_own()
    {
        var note = new Note { Text = "kept" };
        await WriteAsync("a", note);
        note.Text = "changed by the writer";
        (await ReadAsync("a"))!.Text = "changed by a reader";

        Assert.Equal("kept", (await ReadAsync("a"))!.Text);
        Assert.Null(await ReadAsync("A"));
        Assert.Empty(await _storage.ReadAsync(["b"], Stop));
    }

    [Fact]
    public async Task The_second_of_two_who_read_the_same_version_is_told()
    {
        await WriteAsync("a", new Note { Text = "first" });
        var one = await ReadAsync("a");
        var other = await ReadAsync("a");
        one!.Text = "one";
        await WriteAsync("a", one);

        var clash = await Assert.ThrowsAsync<StorageConflictException>(() => _storage.WriteAsync(
            new Dictionary<string, object> { ["b"] = new Note { Text = "beside" }, ["a"] = other! }, Stop));

        Assert.Equal("a", clash.Key);
        Assert.Equal("one", (await ReadAsync("a"))!.Text);
        Assert.Null(await ReadAsync("b"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData(null)]
    public async Task Who_names_any_version_writes_over_whatever_is_there(string? mark)
    {
        await WriteAsync("a", new Note { Text = "first" });
        await WriteAsync("a", new Note { Text = "second", ETag = mark });

        Assert.Equal("second", (await ReadAsync("a"))!.Text);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_deleting_nothing_is_no_trouble()
    {
        await WriteAsync("a", new Note());
        await _storage.DeleteAsync(["a", "b"], Stop);

        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task Of_many_who_write_one_version_at_once_one_gets_through()
    {
        await WriteAsync("a", new Note());
        var copies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync("a")));

        var through = 0;
        await Parallel.ForEachAsync(copies, Stop, async (copy, _) =>
        {
            try
            {
                await WriteAsync("a", copy!);
                Interlocked.Increment(ref through);
            }
            catch (StorageConflictException)
            {
                // Somebody was faster.
            }
        });

        Assert.Equal(1, through);
    }

    private Task WriteAsync(string key, Note note) => _storage.WriteAsync(new Dictionary<string, object> { [key] = note }, Stop);

    private async Task<Note?> ReadAsync(string key) => (Note?)(await _storage.ReadAsync([key], Stop)).Values.SingleOrDefault();

    internal sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
