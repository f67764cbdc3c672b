using BotSuite.Data;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Channels.Answers;

/// <summary>
/// Looks up answers by their id. Whoever has the id may read the answer, since ids cannot be guessed and stand in the links to its
/// sources. Such links are passed on, so the question, which can say much about the asker, stays out.
/// </summary>
/// <param name="databases">The store.</param>
public sealed class StoredAnswers(IDbContextFactory<BotSuiteDbContext> databases)
{
    /// <summary>The answer; null where there is none of that id.</summary>
    public async Task<StoredAnswer?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var turn = await database.Turns.AsNoTracking()
            .Include(candidate => candidate.Sentences).ThenInclude(sentence => sentence.Proofs)
            .AsSplitQuery()
            .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (turn is null) return null;

        var versions = turn.Sentences.SelectMany(sentence => sentence.Proofs).Select(proof => proof.VersionId).Distinct().ToList();
        var titles = await database.DocumentVersions.AsNoTracking()
            .Where(version => versions.Contains(version.Id))
            .ToDictionaryAsync(version => version.Id, version => version.Title, cancellationToken);
        foreach (var edition in await database.TableEditions.AsNoTracking()
            .Where(edition => versions.Contains(edition.Id)).Select(edition => new { edition.Id, edition.Name }).ToListAsync(cancellationToken))
            titles[edition.Id] = edition.Name;
        var release = turn.ReleaseId is not { } releaseId
            ? null
            : await database.Releases.AsNoTracking().Where(candidate => candidate.Id == releaseId)
                .Select(candidate => new StoredRelease(candidate.Id, candidate.Number, candidate.Name))
                .SingleOrDefaultAsync(cancellationToken) ?? new StoredRelease(releaseId, null, null);
        return Answer(turn, titles, release);
    }

    private static StoredAnswer Answer(Turn turn, Dictionary<Guid, string> titles, StoredRelease? release)
    {
        var sentences = turn.Sentences.OrderBy(sentence => sentence.Ordinal)
            .Select(sentence => new StoredSentence(sentence.Text, [.. sentence.Proofs.OrderBy(proof => proof.Ordinal).Select(Proof)]))
            .ToList();
        return new StoredAnswer
        {
            Id = turn.Id,
            Language = turn.Language,
            Channel = turn.ChannelId,
            Ending = turn.Ending,
            Text = turn.AnswerText,
            Confidence = turn.Confidence,
            Domain = turn.Domain,
            Reference = turn.Reference,
            Sentences = sentences,
            Citations = [.. sentences.SelectMany(sentence => sentence.Proofs)
                .DistinctBy(proof => proof.Citation)
                .OrderBy(proof => proof.Citation)
                .Select(proof => new StoredCitation(
                    proof.Citation, titles.GetValueOrDefault(proof.VersionId), proof.VersionId, $"/answers/{turn.Id}/sources/{proof.Citation}#q1"))],
            Release = release,
            StartedAt = turn.StartedAt,
            DurationMilliseconds = turn.DurationMilliseconds,
            Stages = turn.Stages,
        };
    }

    private static StoredProof Proof(Proof proof) =>
        new(proof.Citation, proof.VersionId, proof.PassageId, proof.Page, proof.Start, proof.End, proof.Hash);
}
