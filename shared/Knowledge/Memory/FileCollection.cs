using System.Diagnostics.CodeAnalysis;

namespace BotSuite.Knowledge.Memory;

/// <summary>The files of a <see cref="Document"/>. Each keeps its name, unless another has it already.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is Kernel Memory's.")]
public sealed class FileCollection
{
    private const string Nameless = "content.txt";

    private readonly List<(string Name, string? Path, Stream? Content)> _files = [];

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>Adds a file of the disk; does nothing where its path is there.</summary>
    /// <exception cref="KernelMemoryException">There is no such file.</exception>
    public void AddFile(string filePath)
    {
        if (string.IsNullOrWhiteSpace(filePath) || !File.Exists(filePath)) throw new KernelMemoryException($"There is no file '{filePath}'.");
        var path = Path.GetFullPath(filePath);
        if (_files.Exists(file => file.Path == path)) return;
        _files.Add((FreeName(Path.GetFileName(path)), path, null));
    }

    /// <summary>Adds a stream. It is read when the document is imported, and stays the caller's.</summary>
    /// <param name="fileName">The name, whose ending says what the stream holds; null for <c>content.txt</c>.</param>
    /// <param name="content">The bytes.</param>
    public void AddStream(string? fileName, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _files.Add((FreeName(string.IsNullOrWhiteSpace(fileName) ? Nameless : fileName), null, content));
    }

    /// <summary>The files, opened one by one.</summary>
    public IEnumerable<(string name, Stream content)> GetStreams()
    {
        foreach (var (name, path, content) in _files) yield return (name, content ?? File.OpenRead(path!));
    }

    private string FreeName(string name)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var free = name;
        for (var number = 2; _files.Exists(file => file.Name.Equals(free, StringComparison.OrdinalIgnoreCase)); number++)
            free = $"{stem}-{number}{ending}";
        return free;
    }
}
