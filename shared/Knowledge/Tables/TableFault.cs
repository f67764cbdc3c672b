using System.Globalization;

namespace BotSuite.Knowledge.Tables;

/// <summary>Something that an editor has to put right, as a sentence that can be said in other languages.</summary>
/// <param name="Form">The English sentence with places {0}, {1} …; it is the key of its translations.</param>
/// <param name="Parts">What stands in the places.</param>
public sealed record TableFault(string Form, params object[] Parts)
{
    /// <summary>The English sentence.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Form, Parts);
}
