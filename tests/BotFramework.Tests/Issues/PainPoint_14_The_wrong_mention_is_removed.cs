using System.Text.Json;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Schema;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>The entity stayed behind, another's mention went, and a mention without an account ended the turn.</summary>
public sealed class PainPoint_14_The_wrong_mention_is_removed
{
    [Fact]
    public void The_bots_own_mention_goes_from_text_and_entities()
    {
        var message = WireSamples.Activity("teams-channel-message.json");

        Assert.Equal("반품은 어떻게 하나요?", message.RemoveRecipientMention());

        Assert.Equal("반품은 어떻게 하나요?", message.Text);
        Assert.Empty(message.GetMentions());
        Assert.Equal(2, message.Entities?.Count);
    }

    [Theory]
    [InlineData("<at>Bot</at> ask <at>Anna</at>", "ask <at>Anna</at>", "28:bot=<at>Bot</at>", "29:anna=<at>Anna</at>")]
    [InlineData("<at>Anna</at> and <at>Bot</at>", "<at>Anna</at> and", "29:anna=<at>Anna</at>", "28:bot=<at>Bot</at>")]
    [InlineData("<at>Bot</at>&nbsp;&nbsp;hi\n", "hi", "28:bot=<at>Bot</at>")]
    [InlineData("hi&NBSP;<at>Bot</at>", "hi", "28:bot=<at>Bot</at>")]
    [InlineData("<at>Bot</at> hi <at>Bot</at>", "hi", "28:bot=<at>Bot</at>", "28:bot=<at>Bot</at>")]
    [InlineData("<at>Bot</at>", "", "28:bot=<at>Bot</at>")]
    [InlineData("no trace of it", "no trace of it", "28:bot=<at>Bot</at>")]
    [InlineData("<at>Bot</at> hi", "hi", "28:bot")]
    [InlineData("<AT>bot</AT> hi", "<AT>bot</AT> hi", "28:bot=<at>Bot</at>")]
    [InlineData("a.*b hi a1b", "hi a1b", "28:bot=a.*b")]
    public void Only_the_exact_words_of_the_bots_mention_go(string text, string expected, params string[] mentions)
    {
        Assert.Equal(expected, Message(text, mentions).RemoveRecipientMention());
    }

    [Theory]
    [InlineData("<at>Sam</at> meet <at>Sam</at>", "<at>Sam</at> meet", "29:sam", "28:bot")]
    [InlineData("<at>Sam</at> meet <at>Sam</at>", "meet <at>Sam</at>", "28:bot", "29:sam")]
    public void A_namesake_keeps_their_mention(string text, string expected, params string[] ids)
    {
        var message = Message(text, [.. ids.Select(id => id + "=<at>Sam</at>")]);

        Assert.Equal(expected, message.RemoveRecipientMention());
        Assert.Equal("29:sam", Assert.Single(message.GetMentions()).Mentioned?.Id);
    }

    [Theory]
    [InlineData("""[{"type":"mention"}]""")]
    [InlineData("""[{"type":"mention","text":"hi"}]""")]
    [InlineData("""[{"type":"mention","mentioned":null,"text":null}]""")]
    [InlineData("""[{"type":"mention","mentioned":"28:bot","text":"hi"}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":7},"text":"hi"}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"name":"Bot"},"text":"hi"}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":"28:bot"},"text":7}]""")]
    [InlineData("""[{"type":"MENTION","mentioned":{},"text":{}}]""")]
    [InlineData("""[{"type":null,"mentioned":{"id":"28:bot"},"text":"hi"}]""")]
    [InlineData("[null]")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_strange_mention_is_left_alone(string entities)
    {
        var message = JsonSerializer.Deserialize($$"""{"type":"message","text":"hi there","recipient":{"id":"28:bot"},"entities":{{entities}}}""", BotFrameworkJson.ActivityInfo)!;
        var before = message.Entities?.Count;

        Assert.Equal("hi there", message.RemoveRecipientMention());
        Assert.Equal(before, message.Entities?.Count);
    }

    [Fact]
    public void A_mention_without_any_words_goes_and_the_text_stays()
    {
        var message = JsonSerializer.Deserialize(
            """{"type":"message","text":"hi","recipient":{"id":"28:bot"},"entities":[{"type":"mention","mentioned":{"id":"28:bot"}}]}""", BotFrameworkJson.ActivityInfo)!;

        Assert.Equal("hi", message.RemoveRecipientMention());
        Assert.Empty(message.Entities!);
    }

    [Fact]
    public void Thousands_of_mentions_are_gone_through_in_one_go()
    {
        // 256 KB is the largest body that is taken; each of these fills it with the smallest mention of its kind.
        string[] entities =
        [
            Filled("""{"type":"mention","mentioned":7}"""),
            Filled("""{"type":"mention","mentioned":{"id":"28:bot"},"text":"a"}"""),
            Filled("""{"type":"mention","mentioned":{"id":"29:x"},"text":"a"},{"type":"mention","mentioned":{"id":"28:bot"},"text":"a"}"""),
        ];
        foreach (var list in entities)
        {
            var message = JsonSerializer.Deserialize(
                $$"""{"type":"message","text":"{{new string('a', 20_000)}}","recipient":{"id":"28:bot"},"entities":{{list}}}""", BotFrameworkJson.ActivityInfo)!;
            var before = Environment.CpuUsage.TotalTime;

            message.RemoveRecipientMention();

            Assert.DoesNotContain(message.GetMentions(), mention => mention.Mentioned?.Id == "28:bot");
            Assert.True(Environment.CpuUsage.TotalTime - before < TimeSpan.FromSeconds(5));
        }

        static string Filled(string entity) => $"[{string.Join(',', Enumerable.Repeat(entity, 230_000 / (entity.Length + 1)))}]";
    }

    [Fact]
    public void A_message_without_text_recipient_or_entities_is_no_trouble()
    {
        Assert.Null(new Activity("message").RemoveRecipientMention());
        Assert.Equal("hi", new Activity("message") { Text = "hi", Recipient = new ChannelAccount() }.RemoveRecipientMention());
        var silent = Message("", ["28:bot=<at>Bot</at>"]);
        silent.Text = null;
        Assert.Null(silent.RemoveRecipientMention());
        Assert.Empty(silent.Entities!);
    }

    [Fact]
    public void Any_account_can_be_named()
    {
        var message = Message("<at>Anna</at> hi", ["29:anna=<at>Anna</at>"]);

        Assert.Equal("<at>Anna</at> hi", message.RemoveMentionText("29:bo"));
        Assert.Equal("hi", message.RemoveMentionText("29:anna"));
        Assert.Throws<ArgumentException>(() => message.RemoveMentionText(""));
    }

    private static Activity Message(string text, string[] mentions) => new("message")
    {
        Text = text,
        Recipient = new ChannelAccount("28:bot"),
        Entities = [.. mentions.Select(mention => Mention(mention.Split('=')))],
    };

    private static Mention Mention(string[] parts) => new()
    {
        Mentioned = new ChannelAccount(parts[0], "Bot"),
        Text = parts.Length > 1 ? parts[1] : null,
    };
}
