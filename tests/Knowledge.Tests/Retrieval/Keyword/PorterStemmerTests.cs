using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Tests.Retrieval.Keyword;

/// <summary>The examples of Porter's paper, step by step, with what the later steps make of them.</summary>
public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("caress", "caress")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("tanned", "tan")]
    [InlineData("falling", "fall")]
    [InlineData("hissing", "hiss")]
    [InlineData("fizzed", "fizz")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("hopefulness", "hope")]
    [InlineData("formalize", "formal")]
    [InlineData("electrical", "electr")]
    [InlineData("adjustment", "adjust")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("effective", "effect")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    public void Words_of_the_paper_have_the_stems_of_the_paper(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Theory]
    [InlineData("is")]
    [InlineData("b12")]
    [InlineData("반품")]
    [InlineData("zürich")]
    public void What_is_short_or_not_of_English_letters_stays(string word) => Assert.Same(word, PorterStemmer.Stem(word));

    [Theory]
    [InlineData("return", "returns", "returned", "returning")]
    [InlineData("tenant", "tenants")]
    [InlineData("medication", "medications")]
    public void Forms_of_a_word_share_a_stem(params string[] forms) => Assert.Single(forms.Select(PorterStemmer.Stem).Distinct());
}
