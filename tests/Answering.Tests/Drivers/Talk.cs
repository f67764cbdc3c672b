using BotSuite.Answering.Conversations;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>A conversation: what is remembered after one message comes with the next.</summary>
internal sealed class Talk(AnsweringHost host)
{
    private readonly List<string> _said = [];

    public string? Locale { get; init; }

    public ConversationMemory Memory { get; private set; } = ConversationMemory.Nothing;

    public async Task<AnsweredQuestion> HearsAsync(string text)
    {
        // Through JSON, as a process keeps it between two messages.
        var answered = await host.HearsAsync(new Question
        {
            Text = text,
            ChannelId = "test",
            Locale = Locale,
            History = [.. _said],
            Memory = ConversationMemory.Read(Memory.Write()),
        });
        _said.Add(text);
        Memory = answered.Memory;
        return answered;
    }
}
