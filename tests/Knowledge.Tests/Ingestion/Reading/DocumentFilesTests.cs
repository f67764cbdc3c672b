using System.Text.RegularExpressions;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading;

/// <summary>Real files of many makers, with phrases that have to be in what is read of them.</summary>
public sealed partial class DocumentFilesTests
{
    private const string Folder = "documents";

    private static readonly IDocumentReader[] Readers = ReadFiles.All();

    /// <summary>The names of the files; none where the data is absent, which a test of its own says.</summary>
    public static TheoryData<string> Files
    {
        get
        {
            var data = new TheoryData<string>();
            if (ProjectData.Exists)
                foreach (var row in ProjectData.Rows(Path.Combine(Folder, "index.jsonl")))
                    if (ReaderOf(row.GetProperty("file").GetString()!) is not null) data.Add(row.GetProperty("file").GetString()!);
            return data;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public async Task The_phrases_of_each_file_are_found_and_what_cannot_be_read_says_why(string file)
    {
        var row = ProjectData.Rows(Path.Combine(Folder, "index.jsonl")).Single(entry => entry.GetProperty("file").GetString() == file);
        var kind = row.GetProperty("kind").GetString();
        var path = ProjectData.Of(Path.Combine(Folder, file));
        if (kind is "encrypted")
            Assert.Equal("the file is protected by a password; save it without", (await ReaderOf(file)!.FailureAsync(path)).Reason);
        else if (kind is "corrupt" && row.GetProperty("bytes").GetInt64() == 0)
            Assert.Equal("the file is empty", (await ReaderOf(file)!.FailureAsync(path)).Reason);
        else if (kind is "corrupt")
            Assert.StartsWith("the file is damaged, or no ", (await ReaderOf(file)!.FailureAsync(path)).Reason, StringComparison.Ordinal);
        else if (kind is "text")
            await AssertPhrasesAsync(file, path, row.GetProperty("contains").EnumerateArray().Select(phrase => phrase.GetString()!));
    }

    [Fact]
    public async Task The_words_of_a_scanned_letter_are_recognised_and_what_is_unsure_of_it_is_kept_from_being_quoted()
    {
        var path = ProjectData.Of(Path.Combine(Folder, "foia-referral-scan.pdf"));
        Assert.SkipUnless(Tesseract.Missing() is null && PdfDrawing.Missing() is null, "tesseract or pdftoppm is not installed.");
        var document = await ReadFiles.Pdf().ReadAsync(path);
        Assert.Contains("any questions concerning this referral", document.Text, StringComparison.Ordinal);
        Assert.All(document.Passages, passage => Assert.Equal(passage.ReadingConfidence < 0.6, passage.QuarantineReason is not null));
        Assert.Contains(document.Passages, passage => passage.QuarantineReason is null
            && passage.Range.Of(document.Text).Contains("attached FOIA request", StringComparison.Ordinal));
        // The signature.
        Assert.Contains(document.Passages, passage => passage.ReadingConfidence < 0.5);
    }

    private static IDocumentReader? ReaderOf(string file) => Array.Find(Readers, reader => reader.Extensions.Contains(Path.GetExtension(file)));

    private static async Task AssertPhrasesAsync(string file, string path, IEnumerable<string> phrases)
    {
        var document = await ReaderOf(file)!.ReadAsync(path);
        var words = Letters(document.Title + document.Text);
        Assert.All(phrases, phrase => Assert.True(words.Contains(Letters(Unmarked().Replace(phrase, "")), StringComparison.Ordinal), $"{file} lacks: {phrase}"));
        Assert.NotEmpty(document.Passages);
        Assert.All(document.Passages, passage => Assert.True(passage.Range.Length > 0 && passage.Range.End <= document.Text.Length));
    }

    // The marks of Markdown are no text: a fence with its language, and the number of an item, which counts on by itself.
    [GeneratedRegex(@"^(?:```\w*|1\.)\s")]
    private static partial Regex Unmarked();

    // Columns, bullets and mended hyphens may differ; letters and figures may not.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
