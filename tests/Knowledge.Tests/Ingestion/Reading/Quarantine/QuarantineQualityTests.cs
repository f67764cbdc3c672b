using System.Globalization;
using BotSuite.Knowledge.Ingestion.Reading.Quarantine;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Quarantine;

/// <summary>Real attacks inside real passages, and real passages alone. The floors stand a little below what is measured.</summary>
public sealed class QuarantineQualityTests
{
    private static readonly string[] PlainTasks = ["Information Retrieval", "Content Creation", "Learning and Tutoring", "Language Translation", "Programming Help"];

    [Fact]
    public void Attacks_inside_ordinary_passages_are_found_and_passages_of_three_domains_are_not()
    {
        var passages = Corpora().ToList();
        var ordinary = passages.Where(text => text.Length is > 200 and < 1_500).Take(500).ToList();
        var attacks = ProjectData.Rows(Path.Combine("guardrails", "injection.jsonl"))
            .Where(row => row.GetProperty("label").GetString() == "indirect_injection")
            .Select(row => (Kind: row.GetProperty("attack").GetString()!, Text: row.GetProperty("text").GetString()!)).ToList();
        var found = attacks.Select((attack, i) => (attack.Kind, attack.Text, IsFound: Inside(ordinary[i * 3 % ordinary.Count], attack.Text).All(text => PassageScreening.Judge(text) is not null))).ToList();
        var spoken = found.Where(attack => !PlainTasks.Contains(attack.Kind)).ToList();
        var benign = ProjectData.Rows(Path.Combine("guardrails", "benign.jsonl")).Select(row => row.GetProperty("text").GetString()!)
            .Concat(ProjectData.Rows(Path.Combine("guardrails", "injection.jsonl")).Where(row => row.GetProperty("label").GetString() == "benign").Select(row => row.GetProperty("text").GetString()!)).ToList();
        var falsely = passages.Concat(benign).Where(text => PassageScreening.Judge(text) is not null).ToList();

        var output = TestContext.Current.TestOutputHelper!;
        foreach (var kind in found.GroupBy(attack => attack.Kind)) output.WriteLine($"{kind.Key}: {kind.Count(attack => attack.IsFound)} of {kind.Count()}");
        foreach (var missed in spoken.Where(attack => !attack.IsFound)) output.WriteLine($"missed ({missed.Kind}): {missed.Text[..Math.Min(120, missed.Text.Length)].Replace('\n', ' ')}");
        foreach (var wrong in falsely) output.WriteLine($"falsely: {PassageScreening.Judge(wrong)!.Reason}");
        var recall = (double)spoken.Count(attack => attack.IsFound) / spoken.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"found {spoken.Count(attack => attack.IsFound)} of {spoken.Count} that speak to the assistant ({recall:P1}), {found.Count(attack => attack.IsFound)} of {found.Count} in all; falsely {falsely.Count} of {passages.Count} passages and {benign.Count} harmless messages"));

        Assert.True(recall >= 0.96, $"recall {recall}");
        Assert.True(falsely.Count <= 1, string.Join('\n', falsely.Select(text => PassageScreening.Judge(text)!.Reason)));
    }

    [Fact]
    public void Most_attempts_that_people_write_to_assistants_are_found_too()
    {
        var rows = ProjectData.Rows(Path.Combine("guardrails", "injection.jsonl"))
            .Where(row => row.GetProperty("label").GetString() is "jailbreak" or "prompt_extraction").Select(row => row.GetProperty("text").GetString()!).ToList();
        var recall = (double)rows.Count(text => PassageScreening.Judge(text) is not null) / rows.Count;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recall:P1} of {rows.Count}"));
        Assert.True(recall >= 0.5, $"recall {recall}");
    }

    private static IEnumerable<string> Inside(string passage, string attack)
    {
        var middle = passage.IndexOf(' ', passage.Length / 2);
        yield return attack + "\n\n" + passage;
        yield return passage[..middle] + " " + attack + passage[middle..];
        yield return passage + " " + attack;
    }

    private static IEnumerable<string> Corpora() =>
        new[] { "customer", "legal", "medical" }.SelectMany(domain => ProjectData.Rows(Path.Combine(domain, "corpus.jsonl")))
            .Select(row => row.GetProperty("question").GetString() + "\n" + row.GetProperty("answer").GetString());
}
