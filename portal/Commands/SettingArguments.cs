using System.Collections;
using System.Reflection;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Writing;
using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Portal.Commands;

/// <summary>Tells settings (<c>--Storage:Directory data2</c>) from the arguments of a command: a setting's name holds a colon.</summary>
internal static class SettingArguments
{
    private const string StorageDirectory = $"{StorageOptions.Section}:{nameof(StorageOptions.Directory)}";
    private const string Prefix = "--";

    // Sections whose keys the operator chooses.
    private static readonly string[] Free = ["Contacts", "Logging"];

    private static readonly Dictionary<string, Type[]> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [StorageOptions.Section] = [typeof(StorageOptions)],
        [DatabaseOptions.Section] = [typeof(DatabaseOptions)],
        [IngestionOptions.Section] = [typeof(IngestionOptions), typeof(ReadingOptions), typeof(WebAccessOptions), typeof(DatabasesOptions)],
        [EmbeddingsOptions.Section] = [typeof(EmbeddingsOptions)],
        [RetrievalOptions.Section] = [typeof(RetrievalOptions)],
        [ChatOptions.Section] = [typeof(ChatOptions)],
        [PrivacyOptions.Section] = [typeof(PrivacyOptions)],
        [EmergencyOptions.Section] = [typeof(EmergencyOptions)],
    };

    /// <summary>
    /// Splits the arguments, keeping the order of both kinds. A relative <c>Storage:Directory</c> is meant from where the person
    /// stands and comes back absolute.
    /// </summary>
    public static (string[] Settings, string[] Remaining) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        for (var at = 0; at < args.Count; at++)
        {
            if (NameOf(args[at]) is not { } name)
            {
                rest.Add(args[at]);
                continue;
            }

            var value = args[at].Length > Prefix.Length + name.Length ? args[at][(Prefix.Length + name.Length + 1)..]
                : at + 1 < args.Count && !args[at + 1].StartsWith(Prefix, StringComparison.Ordinal) ? args[++at]
                : null;
            settings.Add(value is null ? Prefix + name : $"{Prefix}{name}={FromHere(name, value)}");
        }

        return ([.. settings], [.. rest]);
    }

    /// <summary>
    /// What is wrong with a setting that <see cref="Split"/> found; null where nothing is. A mistyped name would leave the default
    /// in force without a word, and with it perhaps the wrong store.
    /// </summary>
    public static string? Complaint(string setting)
    {
        var name = NameOf(setting)!;
        var parts = name.Split(':');
        if (setting.Length == Prefix.Length + name.Length) return $"The setting {setting} has no value. Write {setting} VALUE.";
        if (Free.Contains(parts[0], StringComparer.OrdinalIgnoreCase)) return null;
        if (!Sections.TryGetValue(parts[0], out var section))
            return $"There is no section '{parts[0]}' of settings. There are: {string.Join(", ", Sections.Keys.Concat(Free))}.";

        string[] keys = [.. section.SelectMany(options => options.GetProperties()).Where(IsBound).Select(property => property.Name).Order(StringComparer.Ordinal)];
        return keys.Contains(parts[1], StringComparer.OrdinalIgnoreCase)
            ? null
            : $"There is no setting '{name}'. The section {parts[0]} has: {string.Join(", ", keys)}.";
    }

    // A list or dictionary is filled, and needs no setter.
    private static bool IsBound(PropertyInfo property) =>
        property.CanWrite || (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)));

    private static string FromHere(string name, string value) =>
        string.Equals(name, StorageDirectory, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(value)
            ? Path.GetFullPath(value)
            : value;

    private static string? NameOf(string argument)
    {
        if (!argument.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var name = argument[Prefix.Length..].Split('=', 2)[0];
        return name.Contains(':', StringComparison.Ordinal) ? name : null;
    }
}
