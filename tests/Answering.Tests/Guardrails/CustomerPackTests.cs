using System.Text.Json;
using BotSuite.Answering.Guardrails.Inbound;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>What the customer pack hears in the set written for it, and in questions that customers of others have asked.</summary>
public sealed class CustomerPackTests
{
    // Labels of messages whose money may be in other hands.
    private static readonly string[] OfLoss = ["stolen_card", "compromised", "not_recogni"];

    [Fact]
    public void Money_accounts_and_products_in_danger_get_their_note()
    {
        var rows = Rows().Where(row => row.Level != "ordinary").ToArray();
        var missed = rows.Where(row => MessageJudge.BuiltIn.JudgeTyped(row.Text) is var judged && judged.Card != row.Level && judged.Level < Answering.Guardrails.Emergencies.EmergencyLevel.Now).ToArray();

        TestContext.Current.SendDiagnosticMessage("{0} of {1} are heard", rows.Length - missed.Length, rows.Length);
        Assert.True(missed.Length <= 0.05 * rows.Length, Lines(missed));
    }

    [Fact]
    public void Ordinary_questions_of_customers_get_none()
    {
        var alarms = Rows().Where(row => row.Level == "ordinary" && IsNoted(row.Text)).ToArray();

        Assert.True(alarms.Length == 0, Lines(alarms));
    }

    [Theory]
    [InlineData("customer", "queries.jsonl")]
    [InlineData("legal", "queries.jsonl")]
    [InlineData("medical", "queries.jsonl")]
    [InlineData("out_of_scope.jsonl")]
    public void Questions_that_others_collected_hardly_ever_get_one(params string[] path)
    {
        var texts = File.ReadLines(ProjectData.Path(path)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!).ToArray();
        var alarms = texts.Where(IsNoted).ToArray();

        TestContext.Current.SendDiagnosticMessage("{0}: {1} of {2} get a note", string.Join('/', path), alarms.Length, texts.Length);
        Assert.True(alarms.Length <= 0.02 * texts.Length, string.Join('\n', alarms));
    }

    [Fact]
    public void Of_the_messages_to_a_bank_the_note_goes_to_those_about_lost_cards_and_strange_payments()
    {
        var rows = File.ReadLines(ProjectData.Path("customer", "paraphrases.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (Label: row.GetProperty("label").GetString()!, Text: row.GetProperty("text").GetString()!)).ToArray();
        var losses = rows.Where(row => OfLoss.Any(label => row.Label.Contains(label, StringComparison.OrdinalIgnoreCase))).ToArray();
        var heard = losses.Count(row => IsNoted(row.Text));
        var alarms = rows.Except(losses).Where(row => IsNoted(row.Text)).Select(row => $"{row.Label}: {row.Text}").ToArray();

        TestContext.Current.SendDiagnosticMessage("bank: {0} of {1} losses get a note, and {2} of {3} others", heard, losses.Length, alarms.Length, rows.Length - losses.Length);
        Assert.True(heard >= 0.6 * losses.Length && alarms.Length <= 0.02 * rows.Length, string.Join('\n', losses.Where(row => !IsNoted(row.Text)).Select(row => $"MISSED {row.Text}").Concat(alarms)));
    }

    private static bool IsNoted(string text) =>
        MessageJudge.BuiltIn.JudgeTyped(text).Verdicts.Any(verdict => verdict is { Action: Answering.Guardrails.GuardrailAction.Note } && verdict.Rule.StartsWith("customer/", StringComparison.Ordinal));

    private static IEnumerable<(string Text, string Level)> Rows() =>
        from line in File.ReadLines(Path.Combine(ProjectData.Clone, "shared", "Answering", "Guardrails", "Sets", "customer.jsonl"))
        let row = JsonDocument.Parse(line).RootElement
        select (row.GetProperty("text").GetString()!, row.GetProperty("level").GetString()!);

    private static string Lines(IEnumerable<(string Text, string Level)> rows) => string.Join('\n', rows.Select(row => $"{row.Level}: {row.Text}"));
}
