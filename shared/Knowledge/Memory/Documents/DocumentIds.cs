namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>What a document may be called. No path is ever made of an id.</summary>
internal static class DocumentIds
{
    /// <summary>The longest id, in characters, so that it stands before a file's name in a key.</summary>
    public const int Longest = 128;

    /// <summary>What is wrong with an id; null where it may be used.</summary>
    public static string? Fault(string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return "The document id is empty.";
        if (id.Length > Longest) return $"The document id is longer than {Longest} characters.";
        return id.All(IsAllowed) ? null : "The document id holds other characters than letters, digits, '.', '_' and '-'.";
    }

    /// <summary>An id for a document that came without one, as Kernel Memory makes it.</summary>
    public static string New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{now:yyyyMMdd.HHmmss}.{Guid.NewGuid():N}");
    }

    private static bool IsAllowed(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '_' or '-';
}
