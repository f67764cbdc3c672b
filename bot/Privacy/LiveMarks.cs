using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BotSuite.Answering.Privacy;
using BotSuite.Bot.Channels.DirectLine;

namespace BotSuite.Bot.Privacy;

/// <summary>
/// What the marks of messages in Web Chat stand for: in the memory of the process that took the message, for ten minutes, and nowhere
/// else. What another process shows or answers, or what is shown later, has the marks. Safe for use by several threads.
/// </summary>
internal sealed class LiveMarks(TimeProvider clock)
{
    // A bot that takes more messages than this in the time forgets early; it never remembers long.
    private const int Most = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (PersonalDataMarks Marks, long Since)> _marks = new(StringComparer.Ordinal);

    /// <summary>Remembers the marks of a message; those of none are not kept.</summary>
    /// <param name="activityId">The message's id, unique among all conversations.</param>
    /// <param name="marks">The marks.</param>
    public void Keep(string activityId, PersonalDataMarks marks)
    {
        if (marks.IsEmpty) return;
        Sweep();
        if (_marks.Count < Most) _marks[activityId] = (marks, clock.GetTimestamp());
    }

    /// <summary>The marks of a message; empty ones where they are not known here, or not any more.</summary>
    public PersonalDataMarks Of(string activityId) =>
        _marks.TryGetValue(activityId, out var kept) && clock.GetElapsedTime(kept.Since) < Lifetime ? kept.Marks : new PersonalDataMarks();

    /// <summary>A stored activity for an open stream of its conversation: with what was typed in the place of the marks, while that is known here.</summary>
    /// <param name="json">The activity, a message or what the bot said to one.</param>
    public string Restore(string json)
    {
        if (_marks.IsEmpty || !json.Contains('[') || JsonNode.Parse(json) is not JsonObject activity || activity.Text("id") is not { } id) return json;
        var number = id.LastIndexOf('|');
        var ordinal = number < 0 ? -1 : id.IndexOf('.', number);
        return ActivityWords.Restore(json, Of(ordinal < 0 ? id : id[..ordinal]));
    }

    private void Sweep()
    {
        foreach (var (id, kept) in _marks)
        {
            if (clock.GetElapsedTime(kept.Since) >= Lifetime) _marks.TryRemove(id, out _);
        }
    }
}
