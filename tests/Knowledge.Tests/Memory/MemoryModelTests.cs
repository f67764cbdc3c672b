using System.Text.Json;
using BotSuite.Knowledge.Memory;

namespace BotSuite.Knowledge.Tests.Memory;

public sealed class MemoryModelTests
{
    [Fact]
    public void Keys_of_tags_know_no_case_and_values_keep_theirs()
    {
        var tags = new TagCollection { { "Team", "it" }, { "team", "IT" }, "draft" };

        Assert.Equal(["it", "IT"], tags["TEAM"]);
        Assert.Empty(tags["draft"]);
        Assert.Equal([("Team", "it"), ("Team", "IT")], tags.Pairs.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("a:b")]
    [InlineData("a=b")]
    public void A_key_that_would_tear_a_tag_apart_is_refused(string key)
    {
        Assert.Throws<KernelMemoryException>(() => new TagCollection { { key, "value" } });
        Assert.Throws<KernelMemoryException>(() => new TagCollection { [key] = ["value"] });
        Assert.Throws<KernelMemoryException>(() => MemoryFilters.ByTag(key, "value"));
    }

    [Fact]
    public void Filters_travel_as_JSON()
    {
        var filter = MemoryFilters.ByDocument("a").ByTag("team", "it").ByTag("team", "hr");

        var json = JsonSerializer.Serialize(filter);

        Assert.Equal("""{"__document_id":["a"],"team":["it","hr"]}""", json);
        Assert.Equal(["it", "hr"], JsonSerializer.Deserialize<MemoryFilter>(json)!["team"]);
        Assert.True(new MemoryFilter().IsEmpty());
    }

    [Theory]
    [InlineData("vpn-1")]
    [InlineData("휴가_2026.v2")]
    [InlineData("..")]
    public void An_id_of_letters_digits_points_and_dashes_is_taken_as_it_is(string id) => Assert.Equal(id, new Document(id).Id);

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\u0000b")]
    public void Any_other_id_is_refused(string id)
    {
        Assert.Throws<ArgumentException>(() => new Document(id));
        Assert.Throws<ArgumentException>(() => new Document(new string('a', 129)));
    }

    [Fact]
    public void A_document_without_an_id_gets_one()
    {
        var (one, other) = (new Document(), new Document(""));

        Assert.Matches("^[0-9a-f]{32}$", one.Id);
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public void Files_of_one_name_keep_apart()
    {
        var document = new Document("a").AddTag("team", "it").AddStream("a.txt", Stream.Null).AddStream("A.txt", Stream.Null).AddStream(null, Stream.Null);

        Assert.Equal(["a.txt", "A-2.txt", "content.txt"], document.Files.GetStreams().Select(file => file.name));
        Assert.Throws<KernelMemoryException>(() => document.AddFile("/no/such/file.txt"));
    }

    [Fact]
    public void Arguments_are_read_whether_they_come_from_code_or_from_JSON()
    {
        var context = new RequestContext(JsonSerializer.Deserialize<Dictionary<string, object?>>("""{"words":"none","count":3,"null":null}"""));
        context.SetArg("own", 7);

        Assert.True(context.TryGetArg<string>("words", out var words));
        Assert.True(context.TryGetArg<int>("count", out var count));
        Assert.True(context.TryGetArg<int>("own", out var own));
        Assert.Equal(("none", 3, 7), (words, count, own));
        Assert.False(context.TryGetArg<int>("words", out _));
        Assert.False(context.TryGetArg<string>("null", out _));
        Assert.False(context.TryGetArg<string>("absent", out _));
    }
}
