using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BotSuite.Answering.Privacy;

namespace BotSuite.Answering.Tests.Privacy;

/// <summary>How well the mask does on the set of our own, and on generated sentences and ordinary questions where the data folder is there.</summary>
public sealed class PersonalDataQualityTests
{
    private static readonly Dictionary<string, PersonalDataKind> Collected = new(StringComparer.Ordinal)
    {
        ["EMAIL_ADDRESS"] = PersonalDataKind.Email,
        ["IBAN_CODE"] = PersonalDataKind.Iban,
        ["CREDIT_CARD"] = PersonalDataKind.Card,
        ["PHONE_NUMBER"] = PersonalDataKind.Phone,
        ["US_SSN"] = PersonalDataKind.SocialSecurity,
    };

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Our_own_set_keeps_its_floor_for_every_kind(string language)
    {
        var messages = OwnSet().Where(message => message.Language == language).ToArray();
        var scores = Scores(messages);

        Report($"own set, {language}", messages.Length, scores);
        Assert.True(messages.Length >= 90);
        Assert.All(scores.Where(score => score.Value.Expected > 0), score => Assert.True(score.Value.F1 >= 0.95, $"{score.Key}: {score.Value}"));
    }

    [Fact]
    public void What_names_nobody_in_our_own_set_stays_as_it_is()
    {
        var innocent = OwnSet().Where(message => message.Spans.Count == 0).ToArray();
        var masked = innocent.Where(message => PersonalDataMask.Mask(message.Text).Spans.Count > 0).Select(message => message.Text).ToArray();

        TestContext.Current.SendDiagnosticMessage("own set, hard negatives: {0} of {1} masked", masked.Length, innocent.Length);
        Assert.True(innocent.Length >= 100);
        Assert.True(masked.Length <= 2, string.Join("\n", masked));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Recall_and_precision_on_generated_sentences_keep_their_floors(bool heldOut)
    {
        var messages = File.ReadLines(ProjectData.Path("guardrails", "pii.jsonl")).Select(Read).Where(row => row.HeldOut == heldOut).Select(row => row.Message).ToArray();
        var scores = Scores(messages, Collected.Values);

        Report(heldOut ? "generated sentences, held out" : "generated sentences, looked at", messages.Length, scores);
        Assert.All(scores, score => Assert.True(score.Value.F1 >= 0.95, $"{score.Key}: {score.Value}"));
    }

    [Theory]
    [InlineData("customer", 0)]
    [InlineData("legal", 0)]
    [InlineData("medical", 0)]
    public void Ordinary_questions_lose_nothing(string domain, int allowed)
    {
        var masked =
            from line in File.ReadLines(ProjectData.Path(domain, "queries.jsonl"))
            let query = JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!
            where PersonalDataMask.Mask(query).Spans.Count > 0
            select query;

        Assert.True(masked.Count() <= allowed, string.Join("\n", masked));
    }

    private static IEnumerable<Message> OwnSet() =>
        from line in File.ReadLines(Path.Combine(ProjectData.Clone, "shared", "Answering", "Privacy", "Sets", "personal-data.jsonl"))
        let row = JsonDocument.Parse(line).RootElement
        select new Message(
            row.GetProperty("text").GetString()!, row.GetProperty("lang").GetString()!,
            [.. row.GetProperty("spans").EnumerateArray().Select(span => new MaskedSpan(
                Enum.GetValues<PersonalDataKind>().Single(kind => PersonalDataMask.NameOf(kind) == span.GetProperty("kind").GetString()),
                span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))]);

    // A digest of the id says which half a row belongs to.
    private static (Message Message, bool HeldOut) Read(string line)
    {
        var row = JsonDocument.Parse(line).RootElement;
        var spans =
            from span in row.GetProperty("spans").EnumerateArray()
            where Collected.ContainsKey(span.GetProperty("type").GetString()!)
            select new MaskedSpan(Collected[span.GetProperty("type").GetString()!], span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(row.GetProperty("id").GetString()!));
        return (new Message(row.GetProperty("text").GetString()!, row.GetProperty("lang").GetString()!, [.. spans]), digest[0] % 2 == 1);
    }

    private static Dictionary<PersonalDataKind, Score> Scores(IEnumerable<Message> messages, IEnumerable<PersonalDataKind>? kinds = null)
    {
        var scores = (kinds ?? Enum.GetValues<PersonalDataKind>()).ToDictionary(kind => kind, _ => new Score());
        foreach (var message in messages)
        {
            var found = PersonalDataMask.Mask(message.Text).Spans.ToList();
            foreach (var span in message.Spans)
            {
                // What is masked in part only is not masked.
                var hit = found.RemoveAll(one => one.Kind == span.Kind && one.Start <= span.Start && one.End >= span.End) > 0;
                scores[span.Kind].Count(hit, message.Text[span.Start..span.End]);
            }

            foreach (var one in found.Where(one => scores.ContainsKey(one.Kind)))
                scores[one.Kind].CountWrong(message.Text[one.Start..one.End]);
        }

        return scores;
    }

    private static void Report(string set, int messages, Dictionary<PersonalDataKind, Score> scores)
    {
        foreach (var (kind, score) in scores.Where(score => score.Value.Expected > 0 || score.Value.Wrong > 0))
            TestContext.Current.SendDiagnosticMessage("{0} ({1} messages): {2}: {3}", set, messages, PersonalDataMask.NameOf(kind), score);
    }

    private sealed record Message(string Text, string Language, IReadOnlyList<MaskedSpan> Spans);

    private sealed class Score
    {
        private readonly List<string> _misses = [];

        public int Right { get; private set; }

        public int Expected { get; private set; }

        public int Wrong { get; private set; }

        public double F1 => 2.0 * Right / (Right + Wrong + Expected);

        public void Count(bool hit, string value)
        {
            Expected++;
            if (hit) Right++;
            else _misses.Add("missed " + value);
        }

        public void CountWrong(string value)
        {
            Wrong++;
            _misses.Add("wrong " + value);
        }

        public override string ToString() => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Right} of {Expected} found, {Wrong} wrong, F1 {F1:F3} {string.Join("; ", _misses)}");
    }
}
