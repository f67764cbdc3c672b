using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Answering.Conversations;

/// <summary>
/// What is remembered between two messages of one person in one conversation. The caller keeps it: it comes with the question
/// (<see cref="BotSuite.Answering.Question.Memory"/>) and goes back with the answer (<see cref="AnsweredQuestion.Memory"/>). It holds no personal
/// data: all words in it were masked.
/// </summary>
public sealed record ConversationMemory
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The memory of somebody who has said nothing yet.</summary>
    public static ConversationMemory Nothing { get; } = new();

    /// <summary>The last question, made whole; null where none was asked.</summary>
    public string? Question { get; init; }

    /// <summary>What the last answer was about: the question or heading of its source; null where nothing was answered.</summary>
    public string? Topic { get; init; }

    /// <summary>Language of the last message, a two-letter code; null where there was none.</summary>
    public string? Language { get; init; }

    /// <summary>What the person was asked last and has not answered; null for nothing.</summary>
    public OpenChoice? Open { get; init; }

    /// <summary>The topics that were offered to choose from since the subject changed last: nobody is asked twice about one subject.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Reads what <see cref="Write"/> has written; <see cref="Nothing"/> where it cannot be read.</summary>
    public static ConversationMemory Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return Nothing;
        try
        {
            return JsonSerializer.Deserialize<ConversationMemory>(json, Json) ?? Nothing;
        }
        catch (JsonException)
        {
            // Written by a version of another form: the person is only asked once more.
            return Nothing;
        }
    }

    /// <summary>The memory as JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
