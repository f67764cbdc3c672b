using BotSuite.Answering.Proof;
using BotSuite.Answering.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Answering.Tests.Proof;

public sealed class ProofVerifierTests
{
    private static readonly Entry Fever = new("fever", "What should I do about a fever?", "Rest and drink water.\nCall us  above 39.5 °C — day or night. 😀 Keep warm.")
    {
        Domain = "medical",
        To = new DateOnly(2026, 12, 31),
    };

    [Fact]
    public async Task An_untouched_answer_is_valid_sentence_by_sentence()
    {
        await using var host = await AnsweringHost.StartAsync();
        var turn = await AskAsync(host);

        var report = await VerifyAsync(host, turn);

        Assert.True(report.Valid);
        Assert.Equal(
            ["Rest and drink water.", "Call us above 39.5 °C — day or night.", "😀 Keep warm."],
            report.Sentences.Where(sentence => sentence.Standing == ProofStanding.Valid).Select(sentence => sentence.Text));
        // The disclaimer is the bot's own and claims no source.
        Assert.Null(report.Sentences[^1].Standing);
    }

    [Fact]
    public async Task One_changed_character_of_the_source_is_found()
    {
        await using var host = await AnsweringHost.StartAsync();
        var turn = await AskAsync(host);

        await ChangeAsync(host, "UPDATE DocumentVersions SET Text = replace(Text, '39.5', '39.6')");

        Assert.Equal([ProofStanding.Valid, ProofStanding.Changed, ProofStanding.Valid, null], Standings(await VerifyAsync(host, turn)));
    }

    [Fact]
    public async Task One_changed_character_of_the_stored_sentence_is_found()
    {
        await using var host = await AnsweringHost.StartAsync();
        var turn = await AskAsync(host);

        await ChangeAsync(host, "UPDATE AnswerSentences SET Text = replace(Text, 'day', 'dax')");

        var report = await VerifyAsync(host, turn);
        Assert.Equal([ProofStanding.Valid, ProofStanding.Changed, ProofStanding.Valid, null], Standings(report));
        Assert.False(report.TextStands);
    }

    [Fact]
    public async Task One_changed_character_of_the_stored_answer_text_is_found()
    {
        await using var host = await AnsweringHost.StartAsync();
        var turn = await AskAsync(host);

        await ChangeAsync(host, "UPDATE Turns SET AnswerText = replace(AnswerText, '39.5', '38.5')");

        var report = await VerifyAsync(host, turn);
        Assert.All(report.Sentences.SkipLast(1), sentence => Assert.Equal(ProofStanding.Valid, sentence.Standing));
        Assert.False(report.TextStands);
        Assert.False(report.Valid);
    }

    [Theory]
    [InlineData("UPDATE Proofs SET Start = Start + 1 WHERE SentenceOrdinal = 0")]
    [InlineData("UPDATE Proofs SET End = End - 1 WHERE SentenceOrdinal = 0")]
    [InlineData("UPDATE Proofs SET Start = -5 WHERE SentenceOrdinal = 0")]
    [InlineData("UPDATE Proofs SET End = 100000 WHERE SentenceOrdinal = 0")]
    [InlineData("UPDATE Proofs SET End = Start WHERE SentenceOrdinal = 0")]
    [InlineData("UPDATE Proofs SET Hash = upper(Hash) WHERE SentenceOrdinal = 0")]
    public async Task A_changed_proof_is_found(string change)
    {
        await using var host = await AnsweringHost.StartAsync();
        var turn = await AskAsync(host);

        await ChangeAsync(host, change);

        Assert.Equal(ProofStanding.Changed, (await VerifyAsync(host, turn)).Sentences[0].Standing);
    }

    [Theory]
    [InlineData("UPDATE Documents SET DeletedAt = '2026-06-15 10:00:00'")]
    [InlineData("UPDATE Sources SET DeletedAt = '2026-06-15 10:00:00'")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM Passages; DELETE FROM DocumentVersions")]
    public async Task A_deleted_source_is_gone(string change)
    {
        await using var host = await AnsweringHost.StartAsync();
        var turn = await AskAsync(host);

        await ChangeAsync(host, change);

        var report = await VerifyAsync(host, turn);
        Assert.Equal([ProofStanding.SourceGone, ProofStanding.SourceGone, ProofStanding.SourceGone, null], Standings(report));
        Assert.False(report.Valid);
    }

    [Fact]
    public async Task A_source_that_went_out_of_force_since_is_named_expired()
    {
        await using var host = await AnsweringHost.StartAsync();
        var turn = await AskAsync(host);

        host.Clock.Advance(TimeSpan.FromDays(365));

        Assert.Equal(ProofStanding.SourceExpired, (await VerifyAsync(host, turn)).Sentences[0].Standing);
    }

    [Fact]
    public async Task A_turn_that_never_was_has_no_report()
    {
        await using var host = await AnsweringHost.StartAsync();

        Assert.Null(await host.Get<ProofVerifier>().VerifyAsync(Guid.NewGuid(), TestContext.Current.CancellationToken));
    }

    private static async Task<Guid> AskAsync(AnsweringHost host)
    {
        await host.KnowsAsync(Fever);
        return (await host.HearsAsync(Fever.Question!)).Answer.TurnId;
    }

    private static async Task<ProofReport> VerifyAsync(AnsweringHost host, Guid turn) =>
        (await host.Get<ProofVerifier>().VerifyAsync(turn, TestContext.Current.CancellationToken))!;

    private static IEnumerable<ProofStanding?> Standings(ProofReport report) => report.Sentences.Select(sentence => sentence.Standing);

    private static async Task ChangeAsync(AnsweringHost host, string sql)
    {
        await using var context = host.Open();
        await context.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }
}
