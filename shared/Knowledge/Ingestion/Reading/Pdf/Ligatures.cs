using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>Takes ligatures apart, so that "ﬁnd" is found as "find".</summary>
internal static class Ligatures
{
    /// <summary>The letters that a drawn sign stands for.</summary>
    public static string Apart(string value) =>
        value.Length == 1 && value[0] is >= '\uFB00' and <= '\uFB06' ? value.Normalize(NormalizationForm.FormKC) : value;
}
