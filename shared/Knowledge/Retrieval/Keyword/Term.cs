namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>What a piece of a text is searched by: the stem of a word, or a pair of syllables.</summary>
/// <param name="Text">The stem or the pair.</param>
/// <param name="IsFunctionWord">Whether it says how something is asked rather than what about.</param>
internal readonly record struct Term(string Text, bool IsFunctionWord)
{
    // Dropping function words lost up to .03 nDCG@10 on short everyday questions, counting them in full lost up to .06.
    private const float FunctionWordWeight = 0.3f;

    /// <summary>What the term counts for beside others.</summary>
    public float Weight => IsFunctionWord ? FunctionWordWeight : 1f;
}
