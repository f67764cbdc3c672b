using Microsoft.AspNetCore.StaticAssets;

namespace BotSuite.Bot.Channels.Pages;

/// <summary>
/// The addresses of the pages' scripts and styles with the hash of their content in the name, which browsers may keep for ever.
/// Reads the endpoints that <c>MapStaticAssets</c> made.
/// </summary>
/// <param name="endpoints">All endpoints of the process.</param>
public sealed class PageAssets(IEnumerable<EndpointDataSource> endpoints)
{
    private readonly Lazy<Dictionary<string, string>> _addresses = new(() => Read(endpoints));

    /// <summary>The address of a file of <c>wwwroot</c>, such as <c>/chat/chat.HASH.js</c>; the plain one where no hash is known.</summary>
    /// <param name="file">Path under <c>wwwroot</c>, such as <c>chat/chat.js</c>.</param>
    public string this[string file] => "/" + _addresses.Value.GetValueOrDefault(file, file);

    private static Dictionary<string, string> Read(IEnumerable<EndpointDataSource> endpoints)
    {
        var labelled =
            from endpoint in endpoints.SelectMany(source => source.Endpoints)
            let asset = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()
            where asset is not null
            from property in asset.Properties
            where property.Name == "label"
            select (Label: property.Value, asset.Route);

        return labelled.DistinctBy(asset => asset.Label).ToDictionary(asset => asset.Label, asset => asset.Route);
    }
}
