using System.Collections.Frozen;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Kinds of elements, by their names in lower case.</summary>
internal static class HtmlElements
{
    /// <summary>Elements whose content is never text of the page.</summary>
    public static readonly FrozenSet<string> HoldNoText = Names(
        "head script style template svg math iframe frame frameset object embed applet canvas video audio select datalist textarea input noscript noframes progress meter map area");

    /// <summary>Elements that begin a line of their own.</summary>
    public static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6");

    /// <summary>The level of a heading; 0 for any other element.</summary>
    public static int HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    /// <summary>Whether an element begins a line of its own. Elements that a page has invented do.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name) || name.Contains('-');

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
