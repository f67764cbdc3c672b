using System.Collections.Concurrent;
using System.Reflection;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>The prompts of the chain: a release's own, else those of the program, which lie in <c>Writing/Prompts</c>.</summary>
internal static class Prompts
{
    private static readonly ConcurrentDictionary<string, string> BuiltIn = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["understand"] = ["question", "history", "language", "today"],
        ["draft"] = ["question", "passages", "language", "today"],
        ["select"] = ["question", "passages", "language", "today"],
        ["check"] = ["question", "passages", "draft", "language", "today"],
    };

    /// <summary>The two parts of a step's prompt.</summary>
    public static (string System, string User) Of(string step, PromptStep changed) =>
        (changed.System ?? Read($"{step}.system"), changed.User ?? Read($"{step}.user"));

    /// <summary>Stops on a prompt that asks for what its step does not have, or leaves out what it is about.</summary>
    /// <exception cref="InvalidDataException">The prompt does not fit; the message names step, place and cure.</exception>
    public static void Check(WritingSettings settings)
    {
        foreach (var (step, changed) in new[] { ("understand", settings.Understand), ("draft", settings.Draft), ("select", settings.Select), ("check", settings.Check) })
        {
            var (system, user) = Of(step, changed);
            var known = Places[step];
            if (PromptTemplate.PlacesIn(system + user).FirstOrDefault(place => !known.Contains(place)) is { } unknown)
                throw new InvalidDataException($"The prompt '{step}' has a place {{{{{unknown}}}}}. Known there are {string.Join(", ", known)}.");
            var needed = step switch { "understand" => ["question", "history"], "check" => ["passages", "draft"], _ => new[] { "question", "passages" } };
            if (Array.Find(needed, place => !PromptTemplate.PlacesIn(user).Contains(place)) is { } missing)
                throw new InvalidDataException($"The prompt '{step}' has no place {{{{{missing}}}}} in its part 'user'. Put it in.");
        }

        if (settings.Passages is < 1 or > 10) throw new InvalidDataException($"The release's 'passages' is {settings.Passages}. Set it to a number from 1 to 10.");
        if (settings.PassageTokens is < 100 or > 100_000) throw new InvalidDataException($"The release's 'passageTokens' is {settings.PassageTokens}. Set it to a number from 100 to 100000.");
        if (settings.AnswerTokens is < 50 or > 4_000) throw new InvalidDataException($"The release's 'answerTokens' is {settings.AnswerTokens}. Set it to a number from 50 to 4000.");
        if (settings.LeastSupported is not (>= 0 and <= 1)) throw new InvalidDataException($"The release's 'leastSupported' is {settings.LeastSupported}. Set it to a number from 0 to 1.");
        if (settings.Examples.Count > 8) throw new InvalidDataException($"The release has {settings.Examples.Count} examples. Keep eight at most.");
    }

    private static string Read(string name) => BuiltIn.GetOrAdd(name, wanted =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"prompts/{wanted}.txt")
            ?? throw new InvalidOperationException($"The prompt '{wanted}' is not in this program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    });
}
