using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

public sealed partial class Activity
{
    /// <inheritdoc/>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <inheritdoc/>
    public IReadOnlyList<Mention> GetMentions()
    {
        if (Entities is null)
        {
            return [];
        }

        List<Mention>? mentions = null;
        foreach (var entity in Entities)
        {
            if (Mention.From(entity) is { } mention)
            {
                (mentions ??= []).Add(mention);
            }
        }

        return mentions ?? (IReadOnlyList<Mention>)[];
    }

    /// <inheritdoc cref="IMessageActivity.GetValue{T}"/>
    public T? GetValue<T>() => BotFrameworkJson.FromElement<T>(Value);

    /// <summary>The value as the given type, or false where there is none or it has another shape.</summary>
    public bool TryGetValue<T>([NotNullWhen(true)] out T? value) => BotFrameworkJson.TryFromElement(Value, out value);

    /// <summary>Puts the given value, written as JSON, into <see cref="Value"/>; null takes it away.</summary>
    public void SetValue<T>(T value) => Value = BotFrameworkJson.ToElement(value);

    /// <inheritdoc/>
    public T? GetChannelData<T>() => BotFrameworkJson.FromElement<T>(ChannelData);

    /// <inheritdoc/>
    public bool TryGetChannelData<T>([NotNullWhen(true)] out T? channelData) => BotFrameworkJson.TryFromElement(ChannelData, out channelData);

    /// <inheritdoc/>
    public void SetChannelData<T>(T channelData) => ChannelData = BotFrameworkJson.ToElement(channelData);

    /// <summary>A copy that shares nothing that can be changed with this activity.</summary>
    public Activity Clone() => JsonSerializer.Deserialize(
        JsonSerializer.SerializeToUtf8Bytes(this, BotFrameworkJson.ActivityInfo), BotFrameworkJson.ActivityInfo)!;

    // A null among the items of a list means nothing, and everyone who walks the list would have to expect it.
    void IJsonOnDeserialized.OnDeserialized()
    {
        DropNulls(MembersAdded);
        DropNulls(MembersRemoved);
        DropNulls(ReactionsAdded);
        DropNulls(ReactionsRemoved);
        DropNulls(Attachments);
        DropNulls(Entities);
        DropNulls(ListenFor);
        DropNulls(TextHighlights);
        DropNulls(SuggestedActions?.Actions);
        DropNulls(SuggestedActions?.To);
    }

    private static void DropNulls<T>(IList<T>? items)
        where T : class
    {
        if (items is List<T> list)
        {
            list.RemoveAll(static item => item is null);
        }
    }
}
