using BotSuite.Knowledge.Memory.Documents;

namespace BotSuite.Knowledge.Memory;

/// <summary>One or more files that are imported, replaced and deleted together, with the tags that their passages carry.</summary>
public sealed class Document
{
    private string _id;

    /// <summary>A document.</summary>
    /// <param name="id">Its id; null for one that is made up.</param>
    /// <param name="tags">Its tags; null for none.</param>
    /// <param name="filePaths">Files of the disk; null for none.</param>
    /// <exception cref="ArgumentException">The id holds what it must not.</exception>
    /// <exception cref="KernelMemoryException">There is no such file.</exception>
    public Document(string? id = null, TagCollection? tags = null, IEnumerable<string>? filePaths = null)
    {
        _id = string.IsNullOrWhiteSpace(id) ? RandomId() : ValidateId(id);
        Tags = tags ?? [];
        AddFiles(filePaths);
    }

    /// <summary>The id: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>; setting nothing makes one up.</summary>
    /// <exception cref="ArgumentException">The id holds what it must not.</exception>
    public string Id
    {
        get => _id;
        set => _id = string.IsNullOrWhiteSpace(value) ? RandomId() : ValidateId(value);
    }

    /// <summary>The files.</summary>
    public FileCollection Files { get; } = new();

    /// <summary>The tags.</summary>
    public TagCollection Tags { get; }

    /// <summary>Checks an id.</summary>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The id is empty, too long or holds what it must not.</exception>
    public static string ValidateId(string? id) =>
        DocumentIds.Fault(id) is { } fault ? throw new ArgumentException(fault, nameof(id)) : id!;

    /// <summary>Adds a tag.</summary>
    /// <exception cref="KernelMemoryException">The name holds <c>:</c> or <c>=</c>.</exception>
    public Document AddTag(string name, string value)
    {
        Tags.Add(name, value);
        return this;
    }

    /// <summary>Adds a file of the disk.</summary>
    /// <exception cref="KernelMemoryException">There is no such file.</exception>
    public Document AddFile(string filePath)
    {
        Files.AddFile(filePath);
        return this;
    }

    /// <summary>Adds files of the disk.</summary>
    /// <exception cref="KernelMemoryException">There is no such file.</exception>
    public Document AddFiles(IEnumerable<string>? filePaths)
    {
        foreach (var filePath in filePaths ?? []) Files.AddFile(filePath);
        return this;
    }

    /// <summary>Adds a stream, which stays the caller's.</summary>
    public Document AddStream(string? fileName, Stream content)
    {
        Files.AddStream(fileName, content);
        return this;
    }

    private static string RandomId() => Guid.CreateVersion7().ToString("N");
}
