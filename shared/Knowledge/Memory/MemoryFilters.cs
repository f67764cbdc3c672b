namespace BotSuite.Knowledge.Memory;

/// <summary>Begins filters: <c>MemoryFilters.ByDocument("a").ByTag("team", "it")</c>.</summary>
public static class MemoryFilters
{
    /// <summary>A filter that asks for a tag.</summary>
    /// <exception cref="KernelMemoryException">The name holds <c>:</c> or <c>=</c>.</exception>
    public static MemoryFilter ByTag(string name, string value) => new MemoryFilter().ByTag(name, value);

    /// <summary>A filter that asks for a document.</summary>
    public static MemoryFilter ByDocument(string docId) => new MemoryFilter().ByDocument(docId);
}
