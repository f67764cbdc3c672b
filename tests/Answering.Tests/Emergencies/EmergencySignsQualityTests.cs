using System.Text.Json;
using BotSuite.Answering.Emergencies;

namespace BotSuite.Answering.Tests.Emergencies;

/// <summary>How many messages of danger are heard, and how many ordinary ones by mistake, where the data folder is there.</summary>
public sealed class EmergencySignsQualityTests
{
    [Fact]
    public void Messages_about_self_harm_are_heard()
    {
        var messages = Rows("text", "guardrails", "crisis.jsonl").Where(row => row.Label == "self_harm").ToArray();
        var missed = messages.Where(row => !EmergencySigns.AreIn(row.Text)).ToArray();

        TestContext.Current.SendDiagnosticMessage("self-harm: {0} of {1} heard", messages.Length - missed.Length, messages.Length);
        Assert.True(missed.Length <= 15, string.Join('\n', missed.Select(row => row.Text)));
    }

    [Fact]
    public void Ordinary_messages_are_hardly_ever_taken_for_danger()
    {
        var ordinary = Rows("text", "guardrails", "crisis.jsonl").Where(row => row.Label == "none").Concat(Rows("text", "guardrails", "benign.jsonl")).ToArray();
        var heard = ordinary.Where(row => EmergencySigns.AreIn(row.Text)).ToArray();

        TestContext.Current.SendDiagnosticMessage("ordinary: {0} of {1} heard by mistake", heard.Length, ordinary.Length);
        Assert.True(heard.Length <= 6, string.Join('\n', heard.Select(row => row.Text)));
    }

    private static IEnumerable<(string Text, string? Label)> Rows(string field, params string[] path) =>
        from line in File.ReadLines(ProjectData.Path(path))
        let row = JsonDocument.Parse(line).RootElement
        select (row.GetProperty(field).GetString()!, row.TryGetProperty("label", out var label) ? label.GetString() : null);
}
