using System.Collections.Concurrent;
using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Welcome;

/// <summary>Finds questions that the sources answer, to show a newcomer what can be asked.</summary>
/// <param name="databases">The store.</param>
/// <param name="clock">Tells when to look again.</param>
public sealed class WelcomeQuestions(IDbContextFactory<BotSuiteDbContext> databases, TimeProvider clock)
{
    private const int Shown = 3;
    private const int LongestShown = 80;

    // Every new conversation asks; the sources change seldom.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyList<string> Questions)> _found = new();

    /// <summary>At most three questions in a language, from different domains as far as there are several. Fewer where the sources hold fewer.</summary>
    /// <param name="language">Two-letter code.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<string>> InAsync(string language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_found.TryGetValue(language, out var found) && now - found.At < Fresh) return found.Questions;

        var questions = await ReadAsync(language, DateOnly.FromDateTime(now.UtcDateTime), cancellationToken);
        // An empty store may be filled at any moment, so nothing is not remembered.
        if (questions.Count > 0) _found[language] = (now, questions);
        return questions;
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string language, DateOnly today, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var entries =
            from passage in database.Passages.AsNoTracking()
            where passage.Kind == PassageKind.FaqEntry
            join version in database.DocumentVersions on passage.VersionId equals version.Id
            join document in database.Documents on version.Id equals document.CurrentVersionId
            where document.DeletedAt == null && document.Source!.DeletedAt == null && version.Language == language
            // A newcomer is nobody yet: what is for some people alone is not even named to them.
            where version.Audience == null && passage.QuarantineReason == null
            where version.EffectiveFrom == null || version.EffectiveFrom <= today
            where version.EffectiveTo == null || version.EffectiveTo >= today
            select new { passage.Questions, Headings = passage.HeadingPath.Count, passage.Ordinal, version.Domain, document.CreatedAt, document.Id };

        var domains = await entries.Select(entry => entry.Domain).Distinct().OrderBy(domain => domain).Take(Shown).ToListAsync(cancellationToken);
        List<List<string>> perDomain = [];
        foreach (var domain in domains)
        {
            var first = await entries.Where(entry => entry.Domain == domain)
                // Entries before questions that are headings of a text, each in the order of the import: editors put first what is asked most.
                .OrderBy(entry => entry.Headings).ThenBy(entry => entry.CreatedAt).ThenBy(entry => entry.Id).ThenBy(entry => entry.Ordinal).Select(entry => entry.Questions).Take(Shown).ToListAsync(cancellationToken);
            perDomain.Add([.. first.Where(questions => questions.Count > 0).Select(questions => questions[0]).Where(question => question.Length <= LongestShown)]);
        }
        return [.. Enumerable.Range(0, Shown).SelectMany(row => perDomain.Where(domain => row < domain.Count).Select(domain => domain[row])).Take(Shown)];
    }
}
