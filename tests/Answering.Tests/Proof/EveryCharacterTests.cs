using BotSuite.Answering.Proof;
using BotSuite.Answering.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Answering.Tests.Proof;

/// <summary>Whichever single character of an answer, or of what it quotes, is changed afterwards: the verifier finds it.</summary>
public sealed class EveryCharacterTests
{
    private static readonly Entry English = new("fever", "What should I do about a fever?", "Rest, and drink 2 l a day.\n- Call us  above 39.5 °C!\n- 😀 Keep warm.") { Domain = "medical" };
    private static readonly Entry Korean = new("환불", "환불은 언제 되나요?", "환불은 3~5일 안에 됩니다.\n카드 결제는 더 걸릴 수 있습니다.") { Language = "ko" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_character_is_found(bool isEnglish)
    {
        await using var host = await AnsweringHost.StartAsync(null, ("Embeddings:Provider", "None"));
        var entry = isEnglish ? English : Korean;
        await host.KnowsAsync(entry);
        var turn = await host.LedgerAsync((await host.HearsAsync(entry.Question!)).Answer.TurnId);
        Assert.True((await VerifyAsync(host, turn.Id)).Valid);

        foreach (var sentence in turn.Sentences.Where(sentence => sentence.Proofs.Count > 0))
        {
            var proof = Assert.Single(sentence.Proofs);
            await EachAsync(sentence.Text, changed => SetAsync(host, $"UPDATE AnswerSentences SET Text = {changed} WHERE TurnId = {turn.Id} AND Ordinal = {sentence.Ordinal}"), host, turn.Id, sentence.Ordinal);

            await using var context = host.Open();
            var text = await context.DocumentVersions.Where(version => version.Id == proof.VersionId).Select(version => version.Text).SingleAsync(TestContext.Current.CancellationToken);
            await EachAsync(
                text[proof.Start..proof.End],
                changed => SetAsync(host, $"UPDATE DocumentVersions SET Text = {text[..proof.Start] + changed + text[proof.End..]} WHERE Id = {proof.VersionId}"),
                host, turn.Id, sentence.Ordinal);
        }

        Assert.True((await VerifyAsync(host, turn.Id)).Valid);
    }

    private static async Task EachAsync(string words, Func<string, Task> store, AnsweringHost host, Guid turn, int ordinal)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (char.IsLowSurrogate(words[at])) continue;
            var length = char.IsHighSurrogate(words[at]) ? 2 : 1;
            await store(words[..at] + (words[at] == 'x' ? 'y' : 'x') + words[(at + length)..]);
            var report = await VerifyAsync(host, turn);
            Assert.True(report.Sentences[ordinal].Standing is ProofStanding.Changed && !report.Valid, $"Character {at} of {words}");
        }

        await store(words);
    }

    private static async Task<ProofReport> VerifyAsync(AnsweringHost host, Guid turn) =>
        (await host.Get<ProofVerifier>().VerifyAsync(turn, TestContext.Current.CancellationToken))!;

    private static async Task SetAsync(AnsweringHost host, FormattableString sql)
    {
        await using var context = host.Open();
        Assert.Equal(1, await context.Database.ExecuteSqlInterpolatedAsync(sql, TestContext.Current.CancellationToken));
    }
}
