using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Proof;

/// <summary>How quoted words are shown and fingerprinted. A quotation may differ from its source in white space and in nothing else.</summary>
public static partial class QuotedText
{
    /// <summary>The words as they are shown: every run of white space is one space.</summary>
    public static string Shown(string source) => WhiteSpace().Replace(source, " ").Trim();

    /// <summary>SHA-256 of the words as they stand in the source, in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    /// <summary>
    /// SHA-256 of the words as they stand in the source, a line feed, and the sentence that a model made of them: a change of either is found.
    /// </summary>
    public static string HashOf(string source, string restated) => HashOf($"{source}\n{restated}");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
