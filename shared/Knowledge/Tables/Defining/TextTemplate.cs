using System.Text;

namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>Words with places for cells: <c>fee for plan {Plan}</c>.</summary>
public sealed class TextTemplate
{
    /// <summary>Longest template, in characters.</summary>
    public const int Longest = 500;

    private TextTemplate(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    /// <summary>Words and places in turn.</summary>
    public IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>The names in braces, in order.</summary>
    public IEnumerable<string> Places => Parts.Where(part => part.IsPlace).Select(part => part.Text);

    /// <summary>Reads a template.</summary>
    /// <returns>The template, or what is wrong with it.</returns>
    public static (TextTemplate? Template, TableFault? Fault) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) return (null, new TableFault("The template is empty."));
        if (text.Length > Longest) return (null, new TableFault("The template “{0}…” is longer than {1} characters.", text[..40], Longest));

        var parts = new List<TemplatePart>();
        for (var at = 0; at < text.Length;)
        {
            var opening = text.IndexOfAny(['{', '}'], at);
            var end = opening < 0 ? text.Length : opening;
            if (end > at) parts.Add(new TemplatePart(text[at..end], IsPlace: false));
            if (opening < 0) break;

            var closing = text.IndexOfAny(['{', '}'], opening + 1);
            if (text[opening] == '}' || closing < 0 || text[closing] == '{')
                return (null, new TableFault("The braces of “{0}” do not pair: each {{ needs its }} behind the name of one column.", text));
            var name = text[(opening + 1)..closing].Trim();
            if (name.Length == 0) return (null, new TableFault("A pair of braces in “{0}” is empty: write the name of a column into it.", text));
            parts.Add(new TemplatePart(name, IsPlace: true));
            at = closing + 1;
        }

        return (new TextTemplate(parts), null);
    }

    /// <summary>The words with the places filled. What is filled in is never read as a template again.</summary>
    public string Fill(Func<string, string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var filled = new StringBuilder();
        foreach (var part in Parts) filled.Append(part.IsPlace ? value(part.Text) : part.Text);
        return filled.ToString();
    }
}
