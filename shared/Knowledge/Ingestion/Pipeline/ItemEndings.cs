using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Ends the work on a piece otherwise than by storing documents. Each call is one transaction that begins by seeing whether the
/// worker still holds the piece.
/// </summary>
internal sealed class ItemEndings(
    IDbContextFactory<BotSuiteDbContext> contexts, RetryDelays delays, IOptions<IngestionOptions> options, TimeProvider clock)
{
    /// <summary>The piece is what it was: its documents count as unchanged.</summary>
    public async Task<RunTally> UnchangedAsync(ClaimedItem claim, ItemBytes bytes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tally = new RunTally { Piece = claim.Item.Key, Unchanged = claim.Item.DocumentCount ?? 0 };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var end = new ItemEnd(SourceItemState.Ready, null, claim.Item.ReadFileHash, null);
        if (!(await context.SourceItems.HoldAsync([claim], now.UtcDateTime, cancellationToken)).TryGetValue(claim.Item.Id, out var row))
            throw new LeaseLostException();
        new ItemMark(0, null, end).Write(row, bytes, now.UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        tally.Deleted += await SupersededItems.RemoveAsync(context, [claim], now.UtcDateTime, cancellationToken);
        await tally.WriteAsync(context, claim.RunId, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return tally;
    }

    /// <summary>The piece is no longer there: its documents get tombstones.</summary>
    public Task<RunTally> GoneAsync(ClaimedItem claim, CancellationToken cancellationToken) =>
        DropAsync(claim, SourceItemState.Gone, null, cancellationToken);

    /// <summary>The piece is left out on purpose: its documents get tombstones.</summary>
    public Task<RunTally> SkipAsync(ClaimedItem claim, string reason, CancellationToken cancellationToken) =>
        DropAsync(claim, SourceItemState.Skipped, reason, cancellationToken);

    /// <summary>The piece was not found, but may be in what could not be seen: it stays as it was.</summary>
    public async Task<RunTally> KeepAsync(ClaimedItem claim, CancellationToken cancellationToken)
    {
        var tally = new RunTally { Piece = claim.Item.Key };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await LetGoAsync(context, claim, SourceItemState.Ready, IngestionStep.Done, null, null, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return tally;
    }

    /// <summary>A step failed: it is tried again later, or has failed for good.</summary>
    /// <param name="claim">The piece.</param>
    /// <param name="failure">Why.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<RunTally> RetryOrFailAsync(ClaimedItem claim, StepFailure failure, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tally = new RunTally { Piece = claim.Item.Key };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (failure.IsTransient && claim.Item.Attempts < options.Value.MaximumAttempts)
        {
            var pause = delays.After(claim.Item.Attempts, failure.RetryAfter);
            await LetGoAsync(
                context, claim, SourceItemState.Waiting, null, failure.Reason, (now + pause).UtcDateTime, now.UtcDateTime, cancellationToken);
            return tally;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await LetGoAsync(context, claim, SourceItemState.Failed, EndOf(claim), failure.Reason, null, now.UtcDateTime, cancellationToken);
        tally.Note(
            new ImportFailure(claim.Item.Key, null, failure.Reason), failure.Hides ? SourceRunOutcome.Unseen : SourceRunOutcome.Failed);
        tally.Deleted += await SupersededItems.RemoveAsync(context, [claim], now.UtcDateTime, cancellationToken);
        await tally.WriteAsync(context, claim.RunId, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return tally;
    }

    /// <summary>The work on pieces stops: somebody else may take them at once, and the try does not count.</summary>
    public async Task ReleaseAsync(IReadOnlyList<ClaimedItem> claims, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.SourceItems.WhereHeld(claims).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.State, SourceItemState.Waiting)
                .SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.Attempts, item => item.Attempts - 1),
            cancellationToken);
    }

    private async Task<RunTally> DropAsync(ClaimedItem claim, SourceItemState state, string? reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tally = new RunTally { Piece = claim.Item.Key };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var step = state is SourceItemState.Gone ? IngestionStep.Done : EndOf(claim);
        await LetGoAsync(context, claim, state, step, reason, null, now.UtcDateTime, cancellationToken);
        tally.Deleted = await Tombstones.PutAsync(
            context, context.Documents.Where(document => document.ItemId == claim.Item.Id), now.UtcDateTime, cancellationToken);
        tally.Deleted += await SupersededItems.RemoveAsync(context, [claim], now.UtcDateTime, cancellationToken);
        if (reason is not null)
            tally.Note(new ImportFailure(claim.Item.Key, null, reason), SourceRunOutcome.Skipped);
        else if (tally.Deleted > 0)
            tally.Note(new ImportFailure(claim.Item.Key, null, "it is no longer there"), SourceRunOutcome.Deleted);
        await tally.WriteAsync(context, claim.RunId, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return tally;
    }

    // The step that the piece came to its end in is what an editor, or the program that handed it over, wants to know.
    private static IngestionStep EndOf(ClaimedItem claim) => claim.Item.Step is IngestionStep.Remove ? IngestionStep.Done : claim.Item.Step;

    // Without a next step the present one is tried again.
    private static async Task LetGoAsync(
        BotSuiteDbContext context, ClaimedItem claim, SourceItemState state, IngestionStep? step, string? reason, DateTime? notBefore, DateTime now,
        CancellationToken cancellationToken)
    {
        var next = step ?? claim.Item.Step;
        var attempts = step is null ? claim.Item.Attempts : 0;
        // What was made of it is forgotten unless it stays, so that the next run reads it again.
        var signature = state is SourceItemState.Ready or SourceItemState.Waiting ? claim.Item.ReadFileHash : null;
        var documents = state is SourceItemState.Gone or SourceItemState.Skipped ? 0 : claim.Item.DocumentCount;
        var held = await context.SourceItems.WhereHeld(claim).ExecuteUpdateAsync(
            update => update
                .SetProperty(item => item.State, state)
                .SetProperty(item => item.Step, next)
                .SetProperty(item => item.Reason, reason)
                .SetProperty(item => item.NotBefore, notBefore)
                .SetProperty(item => item.ReadFileHash, signature)
                .SetProperty(item => item.DocumentCount, documents)
                .SetProperty(item => item.Attempts, attempts)
                .SetProperty(item => item.LeaseOwner, (string?)null)
                .SetProperty(item => item.ChangedAt, now),
            cancellationToken);
        if (held == 0) throw new LeaseLostException();
    }
}
