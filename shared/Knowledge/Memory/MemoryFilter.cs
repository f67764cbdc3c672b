namespace BotSuite.Knowledge.Memory;

/// <summary>Tags that a passage must all carry. Of several filters one is enough. A key without values leaves the key open.</summary>
public sealed class MemoryFilter : TagCollection
{
    /// <summary>Whether the filter asks for nothing.</summary>
    public bool IsEmpty() => Count == 0;

    /// <summary>Asks for a tag.</summary>
    /// <exception cref="KernelMemoryException">The name holds <c>:</c> or <c>=</c>.</exception>
    public MemoryFilter ByTag(string name, string value)
    {
        Add(name, value);
        return this;
    }

    /// <summary>Asks for a document.</summary>
    public MemoryFilter ByDocument(string docId) => ByTag(Constants.ReservedDocumentIdTag, docId);
}
