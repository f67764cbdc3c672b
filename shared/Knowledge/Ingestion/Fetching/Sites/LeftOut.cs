using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>Tells of addresses that are left out: the first ones of each reason one by one, the rest as a number.</summary>
internal sealed class LeftOut
{
    private const int OneByOne = 50;

    private readonly Dictionary<string, int> _counts = [];

    /// <summary>An address that is left out; null where enough of its kind have been told.</summary>
    /// <param name="address">The address.</param>
    /// <param name="reason">Why, as a clause.</param>
    public FoundItem? Tell(Uri address, string reason)
    {
        var count = _counts[reason] = _counts.GetValueOrDefault(reason) + 1;
        return count > OneByOne ? null : new FoundItem { Key = SourceAddress.Key(address), Location = address.AbsoluteUri, Fetched = new FetchedItem.Skipped(reason) };
    }

    /// <summary>What was not told one by one.</summary>
    public IEnumerable<FoundItem> Rest() => _counts.Where(pair => pair.Value > OneByOne).Select(pair => new FoundItem
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"(and {pair.Value - OneByOne} more) {pair.Key}"),
        Fetched = new FetchedItem.Skipped(pair.Key),
    });
}
