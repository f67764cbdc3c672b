using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Quarantine;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Quarantine;

/// <summary>
/// Real attacks in documents, plain and in each disguise, and the real files of many makers. The rows are halved by a digest of their ids:
/// on one half phrases and disguises were chosen, the other says what they are worth.
/// </summary>
public sealed class DisguiseQualityTests
{
    private static readonly string[] PlainTasks = ["Information Retrieval", "Content Creation", "Learning and Tutoring", "Language Translation", "Programming Help"];

    private static readonly (string Name, double Floor, Func<string, string> Disguise)[] Disguises =
    [
        ("plain", .95, text => text),
        ("broken into items", .80, text => Pieces(text, "\n- ", "- ")),
        ("cells of a table", .80, text => Pieces(text, " | ", "| ") + " |"),
        ("look-alike letters", .95, text => Replaced(text, "aeopcxy", "аеорсху")),
        ("digits for letters", .55, text => Replaced(text, "aeio", "4310")),
        ("spaced letters", .35, text => string.Join(' ', text.Where(char.IsLetter))),
        ("base64", .95, text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
    ];

    [Fact]
    public async Task Held_out_attacks_inside_a_document_are_quarantined_in_every_disguise()
    {
        var attacks = ProjectData.Rows(Path.Combine("guardrails", "injection.jsonl"))
            .Where(row => row.GetProperty("label").GetString() == "indirect_injection" && !PlainTasks.Contains(row.GetProperty("attack").GetString()))
            .Where(row => IsHeldOut(row.GetProperty("id").GetString()!)).Select(row => row.GetProperty("text").GetString()!).ToList();
        Assert.InRange(attacks.Count, 35, 65);

        foreach (var (name, floor, disguise) in Disguises)
        {
            var found = 0;
            foreach (var attack in attacks)
                if (await IsQuarantinedAsync(disguise(attack))) found++;
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {found} of {attacks.Count}"));
            Assert.True(found >= floor * attacks.Count, $"{name}: {found} of {attacks.Count}");
        }
    }

    [Fact]
    public async Task No_passage_of_the_real_files_and_corpora_is_taken_for_an_instruction()
    {
        var (judged, falsely) = (0, new List<string>());
        foreach (var row in ProjectData.Rows(Path.Combine("documents", "index.jsonl")).Where(row => row.GetProperty("kind").GetString() == "text"))
        {
            var file = row.GetProperty("file").GetString()!;
            if (Array.Find(ReadFiles.All(), reader => reader.Extensions.Contains(Path.GetExtension(file))) is not { } reader) continue;
            var document = DocumentScreening.Apply(await reader.ReadAsync(ProjectData.Of(Path.Combine("documents", file))));
            judged += document.Passages.Count;
            falsely.AddRange(document.Passages.Where(passage => passage.QuarantineReason is not null).Select(passage => $"{file}: {passage.QuarantineReason}"));
        }

        foreach (var domain in new[] { "customer", "legal", "medical" })
        {
            foreach (var row in ProjectData.Rows(Path.Combine(domain, "corpus.jsonl")))
            {
                judged++;
                if (PassageScreening.Judge(row.GetProperty("question").GetString() + "\n" + row.GetProperty("answer").GetString()) is { } verdict) falsely.Add($"{domain}: {verdict.Reason}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{falsely.Count} of {judged} passages"));
        Assert.True(falsely.Count == 0, string.Join('\n', falsely));
    }

    private static async Task<bool> IsQuarantinedAsync(string attack)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, $"# Opening hours\n\nWe are open from nine to five.\n\n{attack}\n\nOn Sundays we are closed.\n", TestContext.Current.CancellationToken);
            var document = await new MarkdownReader(Options.Create(new IngestionOptions())).ReadAsync(path);
            return DocumentScreening.Apply(document).Passages.Any(passage => passage.QuarantineReason is not null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool IsHeldOut(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % 2 == 1;

    private static string Pieces(string text, string between, string before) =>
        before + string.Join(between, text.Split(' ').Chunk(4).Select(words => string.Join(' ', words)));

    private static string Replaced(string text, string letters, string others) =>
        string.Concat(text.Select(sign => letters.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var place ? others[place] : sign));
}
