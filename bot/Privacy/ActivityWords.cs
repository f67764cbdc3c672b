using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.Answering.Privacy;
using BotSuite.Bot.Channels.DirectLine;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Privacy;

/// <summary>
/// Goes through the words of an activity: text, form values, cards, file names, the name of the sender, whatever a client adds. What
/// only identifies or names a type stays, so that a resend is recognised and a form still says what it answers.
/// </summary>
internal static class ActivityWords
{
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "@id", "@type", "@context", "type", "clientActivityID", "contentType", "contentUrl", "timestamp", "localTimestamp", "localTimezone",
        "locale", "replyToId", "turnId", "streamId", "aadObjectId", "webchat:sequence-id",
    };

    /// <summary>Masks an activity, and keeps in <paramref name="marks"/> what its marks stand for.</summary>
    public static void Mask(JsonObject activity, PersonalDataMarks marks) => Rewrite(activity, words => PersonalDataMask.Mask(words, marks).Text);

    /// <summary>A masked copy of an activity; the same one where it holds nothing to mask.</summary>
    public static Activity Mask(Activity activity)
    {
        var marks = new PersonalDataMarks();
        var json = JsonSerializer.SerializeToNode(activity, BotFrameworkJson.ActivityInfo)!.AsObject();
        return Rewrite(json, words => PersonalDataMask.Mask(words, marks).Text) ? json.Deserialize(BotFrameworkJson.ActivityInfo)! : activity;
    }

    /// <summary>The activity with what was typed in the place of its marks; the same one where it has none.</summary>
    public static string Restore(string json, PersonalDataMarks marks)
    {
        if (marks.IsEmpty || !json.Contains('[') || JsonNode.Parse(json) is not JsonObject activity) return json;
        Rewrite(activity, marks.Restore);
        return ActivityJson.Write(activity);
    }

    /// <summary>A copy of the activity with what was typed in the place of its marks; the same one where it has none.</summary>
    public static Activity Restore(Activity activity, PersonalDataMarks marks)
    {
        if (marks.IsEmpty) return activity;
        var json = JsonSerializer.SerializeToNode(activity, BotFrameworkJson.ActivityInfo)!.AsObject();
        return Rewrite(json, marks.Restore) ? json.Deserialize(BotFrameworkJson.ActivityInfo)! : activity;
    }

    private static bool Rewrite(JsonNode? node, Func<string, string> rewrite) => node switch
    {
        JsonObject json => RewriteAll(json.Where(property => !Technical.Contains(property.Key)).ToArray(), rewrite, (name, words) => json[name] = words),
        JsonArray list => RewriteAll(
            list.Select((item, index) => KeyValuePair.Create(index, item)).ToArray(), rewrite, (index, words) => list[index] = words),
        _ => false,
    };

    private static bool RewriteAll<TKey>(KeyValuePair<TKey, JsonNode?>[] children, Func<string, string> rewrite, Action<TKey, string> set)
    {
        var changed = false;
        foreach (var (key, child) in children)
        {
            if (child is not JsonValue value)
            {
                changed |= Rewrite(child, rewrite);
            }
            else if (WordsOf(value) is { Length: > 0 } words && rewrite(words) is var rewritten && rewritten != words)
            {
                set(key, rewritten);
                changed = true;
            }
        }

        return changed;
    }

    // A form may send a number as a number.
    private static string? WordsOf(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String when value.GetValue<string>() is var words => Guid.TryParse(words, out _) ? null : words,
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };
}
