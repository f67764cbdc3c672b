namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>
/// The lines between two rows of dashes at the head of a Markdown file: <c>name: value</c>, values bare or in quotes, <c>tags</c>
/// as <c>[a, b]</c>, as words with commas, or as items on lines of their own. Other YAML is passed over.
/// </summary>
internal sealed class FrontMatter
{
    private const int MostLines = 200;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _tags = [];

    /// <summary>The text of a field; null where it is absent.</summary>
    public string? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>The tags.</summary>
    public IReadOnlyList<string> Tags => _tags;

    /// <summary>Reads the lines between the dashes.</summary>
    public static FrontMatter Of(IEnumerable<string> lines)
    {
        var matter = new FrontMatter();
        var name = "";
        foreach (var line in lines.Take(MostLines))
        {
            var content = line.Trim();
            if (content.StartsWith("- ", StringComparison.Ordinal)) matter.AddItem(name, content[2..]);
            else if (!char.IsWhiteSpace(line.FirstOrDefault(' ')) && content.IndexOf(':') is > 0 and var colon)
            {
                name = content[..colon].Trim();
                matter.Add(name, content[(colon + 1)..]);
            }
        }

        return matter;
    }

    private void Add(string name, string value)
    {
        value = value.Trim();
        if (name == "tags") foreach (var tag in value.Trim('[', ']').Split(',')) AddItem(name, tag);
        else if (value.Length > 0) _fields[name] = Unquoted(value);
    }

    private void AddItem(string name, string value)
    {
        var tag = Unquoted(value.Trim());
        if (name == "tags" && tag.Length > 0 && !_tags.Contains(tag)) _tags.Add(tag);
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? value[1..^1] : value;
}
