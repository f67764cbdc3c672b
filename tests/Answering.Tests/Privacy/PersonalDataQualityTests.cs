using System.Text.Json;
using BotSuite.Answering.Privacy;

namespace BotSuite.Answering.Tests.Privacy;

/// <summary>How well the mask does on the project's generated sentences and on ordinary questions, where the data folder is there.</summary>
public sealed class PersonalDataQualityTests
{
    private static readonly Dictionary<string, PersonalDataKind> Kinds = new(StringComparer.Ordinal)
    {
        ["EMAIL_ADDRESS"] = PersonalDataKind.Email,
        ["IBAN_CODE"] = PersonalDataKind.Iban,
        ["CREDIT_CARD"] = PersonalDataKind.Card,
        ["PHONE_NUMBER"] = PersonalDataKind.Phone,
    };

    [Fact]
    public void Recall_and_precision_on_generated_sentences_keep_their_floors()
    {
        var path = ProjectData.Path("guardrails", "pii.jsonl");
        var found = Kinds.Values.ToDictionary(kind => kind, _ => (Right: 0, Missed: 0, Wrong: 0));
        foreach (var row in File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var spans = PersonalDataMask.Mask(row.GetProperty("text").GetString()!).Spans.ToList();
            foreach (var span in row.GetProperty("spans").EnumerateArray().Where(span => Kinds.ContainsKey(span.GetProperty("type").GetString()!)))
            {
                var kind = Kinds[span.GetProperty("type").GetString()!];
                var (start, end) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
                var hit = spans.RemoveAll(one => one.Kind == kind && one.Start < end && start < one.End) > 0;
                var (right, missed, wrong) = found[kind];
                found[kind] = hit ? (right + 1, missed, wrong) : (right, missed + 1, wrong);
            }

            foreach (var kind in spans.Select(span => span.Kind).Where(found.ContainsKey))
                found[kind] = found[kind] with { Wrong = found[kind].Wrong + 1 };
        }

        foreach (var (kind, (right, missed, wrong)) in found)
            TestContext.Current.SendDiagnosticMessage("{0}: found {1}, missed {2}, wrong {3}", kind, right, missed, wrong);
        Assert.All(found.Where(kind => kind.Key != PersonalDataKind.Phone), kind => Assert.True(F1(kind.Value) >= 0.95, $"{kind}"));
        Assert.True(F1(found[PersonalDataKind.Phone]) >= 0.8, $"{found[PersonalDataKind.Phone]}");
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("legal")]
    [InlineData("medical")]
    public void Ordinary_questions_lose_nothing(string domain)
    {
        var masked =
            from line in File.ReadLines(ProjectData.Path(domain, "queries.jsonl"))
            let query = JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!
            where PersonalDataMask.Mask(query).Spans.Count > 0
            select query;

        Assert.Empty(masked);
    }

    private static double F1((int Right, int Missed, int Wrong) counts) =>
        2.0 * counts.Right / (2 * counts.Right + counts.Missed + counts.Wrong);
}
