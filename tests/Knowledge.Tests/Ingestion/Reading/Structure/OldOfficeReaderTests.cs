using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Structure;

public sealed class OldOfficeReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.doc", "the file is in the old format of Word, which cannot be read; open it in its program and save it as .docx")]
    [InlineData("a.XLS", "the file is in the old format of Excel, which cannot be read; open it in its program and save it as .xlsx")]
    [InlineData("a.hwp", "the file is in the format of Hangul, which cannot be read; open it in its program and save it as .docx or .pdf")]
    public async Task An_old_format_is_refused_with_the_cure(string name, string reason) =>
        Assert.Equal(reason, (await new OldOfficeReader().FailureAsync(_folder.Write(name, "x"))).Reason);
}
