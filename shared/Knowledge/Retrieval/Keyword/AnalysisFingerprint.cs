using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>
/// Tells whether texts that were analysed before would come out the same today: what the analysis makes of a probe that holds one of
/// each thing it treats in a way of its own. Whoever stores terms stores this beside them and analyses anew where it differs.
/// </summary>
internal static class AnalysisFingerprint
{
    private const string Probe =
        "Don't the customers' e-mails cost $1,200.50? She can't have re-entered X-ray rooms; they're naïvely RELATIONAL, hopping and generously adjustable. " +
        "iPhone15 covid-19 b12 h1n1 v2.0 O’Neil’s ﬁancée ＡＢＣ Straße 3rd running flies happily nationalities. " +
        "고객챗봇서비스를 책은 약이 iPhone반품 환불하고 싶어요. 東京 カタカナ ひらがな ㄱㄴ café Ünïcödé Ελληνικά русский हिन्दी ⑤ ½ 😀 x_y a/b.";

    /// <summary>The fingerprint, 16 hexadecimal digits.</summary>
    public static string Of(TextAnalyzer analyzer)
    {
        var terms = string.Join('\n', analyzer.Analyze(Probe).Select(term => $"{term.Text} {term.Weight}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{terms}\n{NormalizedText.WordsOf(Probe)}")))[..16];
    }
}
