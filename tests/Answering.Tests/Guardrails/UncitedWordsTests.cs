using BotSuite.Answering.Guardrails.Outbound;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>Links and personal data that no cited source holds.</summary>
public sealed class UncitedWordsTests
{
    private static readonly string[] Sources = ["Call +44 20 7946 0958 or see https://example.org/returns."];

    [Theory]
    [InlineData("See https://example.org/returns!")]
    [InlineData("See HTTPS://EXAMPLE.ORG/returns.")]
    [InlineData("Call +442079460958.")]
    [InlineData("Order 12345 and section 7.2 apply from 1 May 2026.")]
    public void What_a_source_holds_passes(string text) => Assert.Empty(UncitedWords.In(text, Sources));

    [Theory]
    [InlineData("See https://example.org/returns.evil.example now", "links/uncited", "https://example.org/returns.evil.example")]
    [InlineData("See https://example.org/ret", "links/uncited", "https://example.org/ret")]
    [InlineData("See www.evil.example.", "links/uncited", "www.evil.example")]
    [InlineData("See javascript://evil", "links/uncited", "javascript://evil")]
    [InlineData("https://evil.example/?to=a@example.org", "links/uncited", "https://evil.example/?to=a@example.org")]
    [InlineData("Write to a@example.org.", "personal-data/email", "a@example.org")]
    [InlineData("Call +44 20 7946 0959.", "personal-data/phone", "+44 20 7946 0959")]
    public void What_none_holds_is_found_whole(string text, string rule, string words)
    {
        var found = Assert.Single(UncitedWords.In(text, Sources));

        Assert.Equal((rule, words), (found.Rule, text[found.Start..found.End]));
    }
}
