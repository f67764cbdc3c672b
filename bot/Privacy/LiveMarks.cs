using System.Collections.Concurrent;
using BotSuite.Answering.Privacy;

namespace BotSuite.Bot.Privacy;

/// <summary>
/// What the marks of messages stand for while their turns are owed: in the memory of the process that took the message, for minutes,
/// and nowhere else. A turn that another process runs, or that comes later, answers with the marks. Safe for use by several threads.
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

    /// <summary>Forgets the marks of a message whose turn is over.</summary>
    public void Forget(string activityId) => _marks.TryRemove(activityId, out _);

    private void Sweep()
    {
        foreach (var (id, kept) in _marks)
        {
            if (clock.GetElapsedTime(kept.Since) >= Lifetime) _marks.TryRemove(id, out _);
        }
    }
}
