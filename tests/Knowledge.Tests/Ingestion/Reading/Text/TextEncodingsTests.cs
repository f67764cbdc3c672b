using System.Text;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Text;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Text;

public sealed class TextEncodingsTests
{
    private const string Korean = "환불은 구매일로부터 14일 안에 신청하실 수 있습니다.\r\n쿠폰은 뷁 제외 - 고객센터 1588-0000";
    private const string French = "Où est mon café ? L’été dernier, « à la crème » coûtait 3 €.";

    public static TheoryData<string, byte[], string, bool> Texts => new()
    {
        { Korean, Encoding.UTF8.GetBytes(Korean), "UTF-8", false },
        { Korean, Page(949, Korean), "CP949 (EUC-KR)", true },
        { "환불", Page(949, "환불"), "CP949 (EUC-KR)", true },
        { "Hello 안녕하세요", Page(949, "Hello 안녕하세요"), "CP949 (EUC-KR)", true },
        { Korean, Encoding.Unicode.GetBytes(Korean), "UTF-16", true },
        { Korean, Encoding.BigEndianUnicode.GetBytes(Korean), "UTF-16", true },
        { "text", Encoding.Unicode.GetBytes("text"), "UTF-16", true },
        { Korean, [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Korean)], "UTF-32", false },
        { French, Page(1252, French), "Windows-1252 (Latin-1)", true },
        { "café", Page(1252, "café"), "Windows-1252 (Latin-1)", true },
        { "Größe: für Äpfel, Öl und Übung", Page(1252, "Größe: für Äpfel, Öl und Übung"), "Windows-1252 (Latin-1)", true },
        { "naïve résumé", Page(1252, "naïve résumé"), "Windows-1252 (Latin-1)", true },
        { "plain", "plain"u8.ToArray(), "UTF-8", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_read_in_the_encoding_that_it_is_in_and_a_guess_is_said(string text, byte[] bytes, string encoding, bool isGuessed)
    {
        var decoded = TextEncodings.Decode(bytes);
        Assert.Equal(new DecodedText(text, encoding, isGuessed), decoded);
        Assert.Equal(isGuessed, decoded.Remarks.SingleOrDefault()?.Contains(encoding, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void What_a_file_declares_goes_before_guesses_unless_it_is_plainly_wrong()
    {
        // "Ã©" in Latin-1 would be "é" in UTF-8.
        Assert.Equal("Ã©", TextEncodings.Decode([0xC3, 0xA9], "iso-8859-1").Text);
        Assert.Equal("한글 é", TextEncodings.Decode(Encoding.UTF8.GetBytes("한글 é"), "euc-kr").Text);
        Assert.Equal("환불", TextEncodings.Decode(Page(949, "환불"), "EUC-KR").Text);
        Assert.Equal("text", TextEncodings.Decode("text"u8.ToArray(), "x-unknown").Text);
    }

    [Fact]
    public void Bytes_at_random_never_crash_and_are_nearly_always_refused()
    {
        var random = new Random(7);
        var read = 0;
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(20, 400)];
            random.NextBytes(bytes);
            try
            {
                TextEncodings.Decode(bytes);
                read++;
            }
            catch (UnreadableException)
            {
            }
        }

        Assert.True(read <= 5, $"{read} of 500 were taken for text");
    }

    private static byte[] Page(int number, string text) => CodePagesEncodingProvider.Instance.GetEncoding(number)!.GetBytes(text);
}
