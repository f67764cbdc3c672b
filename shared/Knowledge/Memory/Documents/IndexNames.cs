using System.Text;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>The one spelling of an index's name, so that <c>Team_A</c>, <c>team-a</c> and <c> team.a </c> are the same index.</summary>
internal static class IndexNames
{
    /// <summary>The index of requests that name none.</summary>
    public const string Default = "default";

    /// <summary>The longest name, in characters; what the store's column holds.</summary>
    public const int Longest = 64;

    private const string Separators = " \\/._:-";

    /// <summary>The spelling: lower case, with a hyphen for each space, slash, point, underscore and colon.</summary>
    /// <exception cref="KernelMemoryException">The name holds other signs than these, letters and digits, or is too long.</exception>
    public static string Canonical(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return Default;
        var trimmed = name.Trim();
        if (trimmed.Length > Longest) throw new KernelMemoryException($"The name of the index is longer than {Longest} characters.");

        var canonical = new StringBuilder(trimmed.Length);
        foreach (var sign in trimmed)
            canonical.Append(
                char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign)
                : Separators.Contains(sign, StringComparison.Ordinal) ? '-'
                : throw new KernelMemoryException("The name of the index holds other characters than letters, digits, spaces and '-', '_', '.', ':', '/', '\\'."));
        return canonical.ToString();
    }

    /// <summary>Whether a stored name, however it came to be, is the canonical one in another spelling.</summary>
    public static bool IsSame(string stored, string canonical) =>
        stored == canonical || (stored.Length == canonical.Length && Loosely(stored) == canonical);

    private static string Loosely(string stored) =>
        string.Create(stored.Length, stored, (signs, name) =>
        {
            for (var at = 0; at < signs.Length; at++)
                signs[at] = Separators.Contains(name[at], StringComparison.Ordinal) ? '-' : char.ToLowerInvariant(name[at]);
        });
}
