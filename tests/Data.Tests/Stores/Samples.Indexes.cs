using BotSuite.Data.Indexes;

namespace BotSuite.Data.Tests.Stores;

internal static partial class Samples
{
    public static SearchIndex NewSearchIndex() => new()
    {
        Name = Unique("clinic"),
        CalibrationJson = "{\"weight\":0.25}",
        EmbeddingModelId = "use-lite",
        ChangedAt = Noon,
    };

    public static Synonym NewSynonym(string? term = null) => new()
    {
        Index = "default",
        Term = term ?? Unique("VAT"),
        Meanings = ["value added tax", "부가가치세"],
        IsTwoWay = true,
        ChangedAt = Noon,
    };
}
