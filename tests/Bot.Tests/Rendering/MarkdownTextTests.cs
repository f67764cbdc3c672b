using BotSuite.Bot.Channels.Rendering;

namespace BotSuite.Bot.Tests.Rendering;

/// <summary>Words of documents and persons are read as they are written, whatever they contain.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("](javascript:alert(1) [x]: javascript:alert(1) \"x\"")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("`code` ``` fence *bold* _it_ ~~gone~~ |a|b| $x$ \\(y\\) \\[z\\]")]
    [InlineData("&lt;b&gt; &#60;b&#62;")]
    [InlineData("https://evil.example/x www.evil.example mail@evil.example")]
    public void Nothing_that_could_be_markup_or_a_link_is_left(string hostile)
    {
        var escaped = MarkdownText.Escape(hostile);

        var words = WithoutReferences(escaped);
        Assert.DoesNotContain(words, letter => "\\`*_[]<>~|&$@".Contains(letter));
        Assert.DoesNotContain("://", words, StringComparison.Ordinal);
        Assert.DoesNotContain("www.", words, StringComparison.Ordinal);
        Assert.Equal(hostile, System.Net.WebUtility.HtmlDecode(escaped));
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("- no item")]
    [InlineData("+ no item")]
    [InlineData("1. no step")]
    [InlineData("12) no step")]
    [InlineData("> no quotation")]
    [InlineData("=====")]
    [InlineData("---")]
    public void Words_that_look_like_a_block_do_not_begin_one(string line)
    {
        var escaped = MarkdownText.Escape(line);

        Assert.NotEqual(line, escaped);
        Assert.Equal(line, System.Net.WebUtility.HtmlDecode(escaped));
    }

    [Theory]
    [InlineData("'quoted' and \"quoted\"", '\'')]
    [InlineData("wait... for it", '.', "..")]
    [InlineData("one -- two --- three", '-')]
    [InlineData("(c) (r) (TM)", ')')]
    [InlineData("what????? no!!!!! a,,b", '?', "??", "!!", ",,")]
    public void A_quotation_keeps_its_signs_where_web_chat_would_make_finer_ones(string words, char sign, params string[] pairs)
    {
        var escaped = MarkdownText.Escape(words);

        if (pairs.Length == 0) Assert.DoesNotContain(sign, escaped);
        Assert.DoesNotContain(pairs, pair => escaped.Contains(pair, StringComparison.Ordinal));
        Assert.Equal(words, System.Net.WebUtility.HtmlDecode(escaped));
    }

    [Theory]
    [InlineData("You can return it within 30 days. Keep the receipt (the paper one).")]
    [InlineData("반품은 수령 후 7일 이내에 신청할 수 있습니다. 배송비는 2,500원입니다.")]
    [InlineData("It costs 3.50 a day, from 9:00 to 17:30; a follow-up is free.")]
    public void Plain_sentences_stay_readable_in_the_stored_text(string sentence) => Assert.Equal(sentence, MarkdownText.Escape(sentence));

    [Fact]
    public void Line_breaks_and_control_characters_become_single_spaces() =>
        Assert.Equal("one two three", MarkdownText.OneLine("one\r\n\r\n two\t\u0000\u2028three \n"));

    private static string WithoutReferences(string escaped) => System.Text.RegularExpressions.Regex.Replace(escaped, "&#[0-9]+;", "");
}
