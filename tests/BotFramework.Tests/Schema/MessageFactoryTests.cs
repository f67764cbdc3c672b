using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Words_make_a_message_that_accepts_input()
    {
        var message = MessageFactory.Text("hi", "<speak>hi</speak>");

        Assert.Equal(ActivityTypes.Message, message.Type);
        Assert.Equal("hi", message.Text);
        Assert.Equal("<speak>hi</speak>", message.Speak);
        Assert.Equal(InputHints.AcceptingInput, message.InputHint);
        Assert.Equal(InputHints.ExpectingInput, MessageFactory.Text("hi", inputHint: InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void Suggestions_say_their_own_words()
    {
        var message = MessageFactory.SuggestedActions(["네", "아니요"], "맞나요?");

        Assert.Equal("맞나요?", message.Text);
        Assert.Equal(["네", "아니요"], message.SuggestedActions!.Actions!.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal("imBack", action.Type));
        Assert.Contains("""{"type":"imBack","title":"네","value":"네"}""", Json(message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_travels_as_an_attachment_written_by_its_own_type()
    {
        var card = new HeroCard
        {
            Title = "Returns",
            Subtitle = "30 days",
            Text = "Free of charge",
            Images = [new CardImage { Url = "https://shop.test/a.png", Alt = "A parcel" }],
            Buttons = [new CardAction { Type = ActionTypes.OpenUrl, Title = "Open", Value = "https://shop.test" }],
            Tap = new CardAction { Type = ActionTypes.PostBack, Value = 7 },
        };

        var message = MessageFactory.Attachment(card.ToAttachment(), "Look");

        Assert.Equal(AttachmentLayoutTypes.List, message.AttachmentLayout);
        Assert.Equal(
            """
            {"type":"message","attachmentLayout":"list","text":"Look","inputHint":"acceptingInput","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Returns","subtitle":"30 days","text":"Free of charge","images":[{"url":"https://shop.test/a.png","alt":"A parcel"}],"buttons":[{"type":"openUrl","title":"Open","value":"https://shop.test"}],"tap":{"type":"postBack","value":7}}}]}
            """,
            Json(message));
    }

    [Fact]
    public void Several_cards_can_lie_side_by_side()
    {
        var message = MessageFactory.Carousel([new HeroCard().ToAttachment(), new HeroCard().ToAttachment()]);

        Assert.Equal(AttachmentLayoutTypes.Carousel, message.AttachmentLayout);
        Assert.Equal(2, message.Attachments?.Count);
    }

    [Fact]
    public void Content_that_lies_elsewhere_is_named_by_its_address()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("https://shop.test/a.pdf", "application/pdf", "a.pdf").Attachments!);

        Assert.Equal("https://shop.test/a.pdf", attachment.ContentUrl);
        Assert.Equal("application/pdf", attachment.ContentType);
        Assert.Equal("a.pdf", attachment.Name);
        Assert.Throws<ArgumentException>(() => MessageFactory.ContentUrl("", "application/pdf"));
        Assert.Throws<ArgumentException>(() => MessageFactory.ContentUrl("https://shop.test/a.pdf", ""));
    }

    private static string Json(Activity activity) => JsonSerializer.Serialize(activity, BotFrameworkJson.ActivityInfo);
}
