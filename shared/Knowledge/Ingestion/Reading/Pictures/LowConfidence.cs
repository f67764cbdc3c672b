using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Keeps passages from being quoted whose words were recognised with little confidence.</summary>
internal static class LowConfidence
{
    /// <summary>The passages, those with a line under the threshold marked with the reason.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="lowest">The least confidence, from 0 to 1, that may be quoted.</param>
    public static IReadOnlyList<PassageDraft> Marked(IReadOnlyList<PassageDraft> passages, double lowest) =>
        passages.Any(passage => passage.ReadingConfidence < lowest)
            ? [.. passages.Select(passage => passage.ReadingConfidence < lowest ? passage with { QuarantineReason = passage.QuarantineReason ?? Reason(passage, lowest) } : passage)]
            : passages;

    private static string Reason(PassageDraft passage, double lowest) => string.Create(
        CultureInfo.InvariantCulture,
        $"The words were recognised in a picture with a confidence of {passage.ReadingConfidence:0.00}, under {lowest:0.00}; compare them with the original.");
}
