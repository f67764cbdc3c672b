using System.Reflection;
using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

/// <summary>Activities as they come over the wire, kept beside the tests.</summary>
internal static class WireSamples
{
    private const string Folder = "Samples/";

    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..]);

    public static string Json(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)
            ?? throw new FileNotFoundException($"There is no sample {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static Activity Activity(string name) => JsonSerializer.Deserialize(Json(name), BotFrameworkJson.ActivityInfo)!;
}
