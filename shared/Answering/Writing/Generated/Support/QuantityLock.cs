namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>Decides whether what a sentence states in numbers stands in its source.</summary>
internal static class QuantityLock
{
    /// <summary>The name of the first thing that is not in the source, such as <c>number</c>; null where all is.</summary>
    public static string? Broken(IReadOnlyList<Quantity> stated, IReadOnlyList<Quantity> source)
    {
        // What is said twice has to stand there twice: "from 9:00 to 9:00".
        var left = source.ToList();
        foreach (var quantity in stated)
        {
            var same = left.Where(held => held.Kind == quantity.Kind && SameValue(quantity, held)).ToArray();
            if (same.Length == 0) return quantity.Kind.ToString().ToLowerInvariant();
            if (!Array.Exists(same, held => held.Unit == quantity.Unit)) return "unit";
            if (Array.Find(same, held => held.Unit == quantity.Unit && MayStandFor(quantity.Bound, held.Bound)) is not { } found) return "comparison";
            left.Remove(found);
        }

        return null;
    }

    // "May 2026" may be said of 3 May 2026, not the other way round.
    private static bool SameValue(Quantity stated, Quantity held)
    {
        if (stated.Kind is not QuantityKind.Date) return stated.Value == held.Value;
        var (said, known) = (stated.Value.Split('-'), held.Value.Split('-'));
        return said.Zip(known).All(pair => pair.First == "?" || pair.First == pair.Second);
    }

    private static bool MayStandFor(string? said, string? held) => (said, held) switch
    {
        _ when said == held => true,
        // A bound may be left out where the number alone still means it: "you have 30 days".
        (null, "within" or "after" or "before") => true,
        ("within", "most") or ("most", "within") => true,
        _ => false,
    };
}
