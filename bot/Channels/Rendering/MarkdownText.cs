using System.Globalization;
using System.Text;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Words of documents and persons, made safe to stand in markdown: they are read as they are written, whatever they contain.</summary>
public static class MarkdownText
{
    // Everything that can begin markup, HTML, a link, a mention or a formula in CommonMark, its common extensions and Web Chat's own,
    // and what Web Chat would "improve": it makes curly quotes, ellipses, dashes and © of plain signs, and a quotation keeps its signs.
    private const string Markup = "\\`*_[]<>#+-=|~&\"'$:@.,?!)";

    // Signs that only Web Chat would make finer ones of, or read as a formula. A person of another channel reads them as they are,
    // also where it shows the text as it came: in a notification, or in the list of chats.
    private const string FinerInWebChat = "'\"$,?!";

    private static readonly string MarkupOnly = string.Concat(Markup.Except(FinerInWebChat));

    /// <summary>
    /// The words in one line, with every character that could be markup written as a character reference. References are used
    /// because a backslash before a bracket begins a formula in Web Chat.
    /// </summary>
    public static string Escape(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Escape(words, Markup);
    }

    /// <summary>As <see cref="Escape(string)"/>, for a channel that leaves apostrophes, quotation marks and the like alone.</summary>
    public static string EscapeMarkupOnly(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Escape(words, MarkupOnly);
    }

    private static string Escape(string words, string markup)
    {
        var line = OneLine(words);
        var escaped = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length; at++)
        {
            if (markup.Contains(line[at]) && !IsPlain(line, at)) escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)line[at]};");
            else escaped.Append(line[at]);
        }
        return escaped.ToString();
    }

    /// <summary>The words without line breaks and control characters, and with single spaces.</summary>
    public static string OneLine(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter)) line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }

    // Where these cannot be markup they stay as they are, so that the stored text remains readable.
    private static bool IsPlain(ReadOnlySpan<char> line, int at)
    {
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        return line[at] switch
        {
            '.' => next != '.' && !IsListNumber(line[..at]) && !line[..at].EndsWith("www", StringComparison.OrdinalIgnoreCase),
            ',' or '?' or '!' => next != line[at],
            ')' => !IsListNumber(line[..at]) && !IsSymbol(line[..at]),
            '-' => at > 0 && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(next),
            ':' => next == ' ' || char.IsAsciiDigit(next),
            _ => false,
        };
    }

    private static bool IsSymbol(ReadOnlySpan<char> before) =>
        before.LastIndexOf('(') is >= 0 and var open && before[(open + 1)..].ToString().ToLowerInvariant() is "c" or "r" or "p" or "tm";

    private static bool IsListNumber(ReadOnlySpan<char> before) => !before.IsEmpty && !before.ContainsAnyExceptInRange('0', '9');
}
