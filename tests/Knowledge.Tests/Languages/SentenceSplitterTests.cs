using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Tests.Languages;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("Take 3.5 mg. Then wait.", "Take 3.5 mg.|Then wait.")]
    [InlineData("See Sec. 12 of the Act. It holds.", "See Sec. 12 of the Act.|It holds.")]
    [InlineData("This is state of the art. Buy it.", "This is state of the art.|Buy it.")]
    [InlineData("Ask Dr. Kim, e.g. today. She knows.", "Ask Dr. Kim, e.g. today.|She knows.")]
    [InlineData("Is it free? No. You pay.", "Is it free?|No.|You pay.")]
    [InlineData("Sign J. Smith here. Done.", "Sign J. Smith here.|Done.")]
    [InlineData("We open at 9 a.m. and close at 5 p.m. Call us.", "We open at 9 a.m. and close at 5 p.m.|Call us.")]
    [InlineData("Call from 9 a.m. - 5 p.m. Monday to Friday, or by 11 p.m. Eastern Time. Ask for ED. Help is near.", "Call from 9 a.m. - 5 p.m. Monday to Friday, or by 11 p.m. Eastern Time.|Ask for ED.|Help is near.")]
    [InlineData("See Art. IV and Sec. B of it. No. I cannot.", "See Art. IV and Sec. B of it.|No.|I cannot.")]
    [InlineData("He said \"stop.\" She did.", "He said \"stop.\"|She did.")]
    [InlineData("Go to www.example.org/a.b?c=1 now. Bye.", "Go to www.example.org/a.b?c=1 now.|Bye.")]
    [InlineData("Wait... what?! Yes.", "Wait... what?!|Yes.")]
    [InlineData("반품은 14일 이내에 가능합니다. 영수증이 필요해요! 맞나요?", "반품은 14일 이내에 가능합니다.|영수증이 필요해요!|맞나요?")]
    [InlineData("これは本です。それも本です。", "これは本です。|それも本です。")]
    [InlineData("A line\ngoes on. Next", "A line\ngoes on.|Next")]
    [InlineData("A title\n\nA text", "A title|A text")]
    [InlineData("Bring:\n- your pass\n- your form\nThat is all.", "Bring:|- your pass|- your form|That is all.")]
    [InlineData("1. Open it. Look.\n2. Close it.", "1. Open it.|Look.|2. Close it.")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void Sentences_end_where_a_reader_would_pause(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(sentence => sentence.Of(text))));

    [Theory]
    [InlineData('.')]
    [InlineData('(')]
    [InlineData('\n')]
    [InlineData(' ')]
    [InlineData('a')]
    public void Half_a_million_equal_characters_are_cut_to_their_end(char character)
    {
        // Quadratic work would keep this test for hours.
        var text = new string(character, 500_000) + "x";
        Assert.Equal(text.Length, SentenceSplitter.Split(text)[^1].End);
    }
}
