using System.Text.Json;
using System.Text.Json.Serialization;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class EntityTests
{
    [Fact]
    public void A_mention_in_the_list_is_written_with_its_own_properties()
    {
        var message = new Activity("message") { Entities = [new Mention { Text = "<at>Bo</at>", Mentioned = new ChannelAccount("bo") }] };

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(message, BotFrameworkJson.ActivityInfo));

        var entity = json.RootElement.GetProperty("entities")[0];
        Assert.Equal("mention", entity.GetProperty("type").GetString());
        Assert.Equal("bo", entity.GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Fact]
    public void An_entity_of_the_bots_own_is_written_with_its_own_properties()
    {
        var message = new Activity("message") { Entities = [new Claim { Position = 3 }] };

        Assert.Equal(
            """{"type":"message","entities":[{"position":3,"type":"claim"}]}""",
            JsonSerializer.Serialize(message, BotFrameworkJson.ActivityInfo));
    }

    [Fact]
    public void An_entity_can_be_read_as_something_else_and_made_the_same_as_it()
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Text = "t", Mentioned = new ChannelAccount("bo") });

        Assert.Equal("mention", entity.Type);
        Assert.Equal(["mentioned", "text"], entity.Properties!.Keys.Order());
        Assert.Equal("bo", entity.GetAs<Mention>()?.Mentioned?.Id);
        Assert.Same(entity, entity.GetAs<Entity>());
    }

    [Fact]
    public void What_is_no_object_cannot_be_an_entity()
    {
        Assert.Throws<JsonException>(() => new Entity().SetAs("words"));
        Assert.Throws<JsonException>(() => new Entity().SetAs<object?>(null));
    }

    [Fact]
    public void Extension_data_of_a_mention_survives()
    {
        var entity = JsonSerializer.Deserialize<Entity>("""{"type":"mention","text":"t","offset":4}""", BotFrameworkJson.Options)!;

        var mention = Mention.From(entity)!;

        Assert.Equal(4, mention.Properties?["offset"].GetInt32());
        Assert.Contains("\"offset\":4", JsonSerializer.Serialize<Entity>(mention, BotFrameworkJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undefined_property_is_left_out()
    {
        var entity = new Entity("x") { Properties = new Dictionary<string, JsonElement> { ["nothing"] = default } };

        Assert.Equal("""{"type":"x"}""", JsonSerializer.Serialize(entity, BotFrameworkJson.Options));
    }

    [Fact]
    public void A_null_type_is_no_type()
    {
        var entity = JsonSerializer.Deserialize<Entity>("""{"type":null,"a":1}""", BotFrameworkJson.Options)!;

        Assert.Null(entity.Type);
        Assert.Equal("""{"a":1}""", JsonSerializer.Serialize(entity, BotFrameworkJson.Options));
    }

    private sealed class Claim() : Entity("claim")
    {
        [JsonPropertyOrder(-1)]
        public int Position { get; set; }
    }
}
