using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TelemetryLoggerMiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly Reports _reports = new();

    [Fact]
    public async Task What_comes_goes_and_changes_is_reported_without_names_and_words()
    {
        _adapter.Use(new TelemetryLoggerMiddleware(_reports));

        await SpeakAsync();

        Assert.Equal(
            ["BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete"],
            _reports.Events.Select(report => report.Name));
        Assert.Equal(("29:anna", "a:1"), (_reports.Events[0].Facts["fromId"], _reports.Events[0].Facts["conversationId"]));
        Assert.Equal("in-1", _reports.Events[1].Facts["replyActivityId"]);
        Assert.Equal("sent-1", _reports.Events[3].Facts["activityId"]);
        Assert.DoesNotContain(_reports.Events.SelectMany(report => report.Facts.Values), fact => fact is "Anna" or "Bot" or "secret" or "answer" or "better");
    }

    [Fact]
    public async Task Names_and_words_are_reported_where_that_is_wanted()
    {
        _adapter.Use(new TelemetryLoggerMiddleware(_reports, logPersonalInformation: true));

        await SpeakAsync();

        Assert.Equal(("Anna", "secret"), (_reports.Events[0].Facts["fromName"], _reports.Events[0].Facts["text"]));
        Assert.Equal(["answer", "better"], _reports.Events[1..3].Select(report => report.Facts["text"]));
    }

    private Task<InvokeResponse?> SpeakAsync() => _adapter.HearsAsync(
        Activities.Message("secret"),
        async (turn, token) =>
        {
            await turn.SendActivityAsync("answer", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "sent-1", Text = "better" }, token);
            await turn.DeleteActivityAsync("sent-1", token);
        },
        TestContext.Current.CancellationToken);

    private sealed class Reports : IBotTelemetryClient
    {
        public List<(string Name, IDictionary<string, string> Facts)> Events { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Events.Add((eventName, properties!));

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            throw exception;

        public void Flush()
        {
        }
    }
}
