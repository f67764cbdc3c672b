using System.Text;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class PlainTextImportTests : IDisposable
{
    private const string Words = "환불 정책 Refunds\r\n\r\nRefunds take 3 days.\r\n";

    private readonly TestFolder _folder = new();

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Words) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)] },
        { "UTF-16 little", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)] },
        { "UTF-16 big", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
    };

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "UTF-8 with a stray byte", [.. "환불 정책"u8, 0xE9, .. " ok"u8], "not UTF-8: broken near byte 13; save it as UTF-8" },
        { "cut in a character", [.. "ok "u8, 0xED, 0x99], "not UTF-8: broken near byte 3; save it as UTF-8" },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "not a text file: it holds the character NUL" },
        { "control characters", [1, 2, 3, 4, 5, 6, 7, 8, .. "words"u8], "not a text file: it holds control characters" },
        { "bytes at random", [0x9D, 0x81, 0x41, 0xFF, 0x8D], "not UTF-8: broken near byte 0; save it as UTF-8" },
        { "half a pair in UTF-16", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "not UTF-16: broken near byte 4; save it as UTF-8" },
        { "nothing", [], "the file is empty" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_is_kept_to_the_character(string encoding, byte[] bytes)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.Write("refund-policy.txt", bytes));
        var version = await process.StoreAsync(context => context.DocumentVersions.AsNoTracking().Include(row => row.Passages).SingleAsync());
        Assert.True(Words == version.Text, encoding);
        Assert.Equal("refund policy", version.Title);
        Assert.Equal(["refund policy"], version.Passages.Single().HeadingPath);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Bytes_that_are_no_text_are_a_clear_failure(string what, byte[] bytes, string reason)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var report = await process.ImportAsync(_folder.Write("bad.txt", bytes));
        Assert.True(reason == report.Failures.Single().Reason, $"{what}: {report.Failures.Single().Reason}");
        Assert.Equal(0, report.Added);
    }
}
