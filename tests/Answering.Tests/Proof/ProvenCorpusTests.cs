using System.Globalization;
using System.Text.Json;
using BotSuite.Answering.Proof;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Answering.Tests.Proof;

/// <summary>
/// Real questions to real sources, where the data folder is there: every sentence of every answer is looked up again, and its words
/// stand in the source that its citation names. <c>BOTSUITE_PROOF_QUESTIONS=500</c> asks so many in each domain; 40 otherwise.
/// </summary>
public sealed class ProvenCorpusTests
{
    private static readonly int Questions = int.Parse(Environment.GetEnvironmentVariable("BOTSUITE_PROOF_QUESTIONS") ?? "40", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("customer")]
    [InlineData("legal")]
    [InlineData("medical")]
    public async Task Every_sentence_of_every_answer_is_proven(string domain)
    {
        var entries = File.ReadLines(ProjectData.Path(domain, "corpus.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => Text(row, "question").Length is > 0 and <= 400 && Text(row, "answer").Length > 0)
            .Take(Questions * 2)
            .Select(row => new Entry(Text(row, "id"), Text(row, "question"), Text(row, "answer")) { Domain = domain, Language = Text(row, "lang") })
            .ToArray();
        await using var host = await AnsweringHost.StartAsync(null, ("Embeddings:Provider", "None"));
        await host.KnowsAsync(entries);

        var (answered, sentences) = (0, 0);
        foreach (var entry in entries.Take(Questions))
        {
            var answer = (await host.HearsAsync(entry.Question!)).Answer;
            if (answer.Ending is not TurnEnding.Answered) continue;
            answered++;
            sentences += answer.Sentences.Count;
            var report = await host.Get<ProofVerifier>().VerifyAsync(answer.TurnId, TestContext.Current.CancellationToken);
            Assert.True(report!.Valid, $"{entry.Key}: {string.Join("; ", report.Sentences.Where(sentence => sentence.Standing is not (null or ProofStanding.Valid)))}");
            Assert.NotEmpty(answer.Sentences);
            Assert.All(answer.Sentences, sentence => Assert.NotEmpty(sentence.Proofs));
            await AssertWordsAreThereAsync(host, answer);
        }

        TestContext.Current.SendDiagnosticMessage("{0}: {1} questions, {2} answered, {3} sentences, all proven", domain, Math.Min(Questions, entries.Length), answered, sentences);
        Assert.True(answered >= Math.Min(entries.Length, Questions) / 2, $"{answered} answered");
    }

    // Found by a hand of its own, and not by the verifier's.
    private static async Task AssertWordsAreThereAsync(AnsweringHost host, Answer answer)
    {
        await using var context = host.Open();
        foreach (var sentence in answer.Sentences)
        {
            foreach (var proof in sentence.Proofs)
            {
                var citation = answer.Citations.Single(cited => cited.Number == proof.Citation);
                var text = await context.DocumentVersions.Where(version => version.Id == citation.VersionId).Select(version => version.Text).SingleAsync(TestContext.Current.CancellationToken);
                Assert.Contains(Words(sentence.Text), Words(text), StringComparison.Ordinal);
            }
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
