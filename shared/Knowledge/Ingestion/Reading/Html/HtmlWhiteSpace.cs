using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>White space as HTML has it: any amount of it between words is one space, none at the beginning of a line.</summary>
internal static class HtmlWhiteSpace
{
    /// <summary>Appends words.</summary>
    public static void Append(StringBuilder line, string words)
    {
        foreach (var character in words)
        {
            if (!char.IsWhiteSpace(character)) line.Append(character);
            else if (line.Length > 0 && line[^1] is not (' ' or '\n')) line.Append(' ');
        }
    }

    /// <summary>Begins a new line, unless one has just begun.</summary>
    public static void Break(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        if (line.Length > 0 && line[^1] != '\n') line.Append('\n');
    }
}
