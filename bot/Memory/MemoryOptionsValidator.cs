using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Memory.Rights;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Memory;

/// <summary>Checks the section <c>Memory</c> at start and names everything that is wrong at once. Keys themselves are never told.</summary>
internal sealed class MemoryOptionsValidator : IValidateOptions<MemoryOptions>
{
    private const int ShortestKey = 32;
    private const int LargestUpload = 1_000;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, MemoryOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(MemoryOptions options)
    {
        (string Setting, string? Key)[] keys =
        [
            ("Memory:AccessKey1", options.AccessKey1),
            ("Memory:AccessKey2", options.AccessKey2),
            .. options.Keys.Select(key => ($"Memory:Keys:{key.Key}:Key", key.Value.Key)),
        ];
        foreach (var (setting, key) in keys)
            if (!string.IsNullOrEmpty(key) && KeyFault(setting, key) is { } fault)
                yield return fault;
        foreach (var twice in keys.Where(key => !string.IsNullOrEmpty(key.Key)).GroupBy(key => key.Key, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return $"{string.Join(" and ", twice.Select(key => key.Setting))} hold the same key. Use another one for each.";
        foreach (var fault in options.Keys.SelectMany(key => RightsFaults(key.Key, key.Value))) yield return fault;

        if (options.MaxUploadSizeMb is < 1 or > LargestUpload)
            yield return $"Memory:MaxUploadSizeMb is {options.MaxUploadSizeMb}. Use a number from 1 to {LargestUpload}.";
        if (options.HttpHeaderName.Length == 0 || !options.HttpHeaderName.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_'))
            yield return $"Memory:HttpHeaderName is '{options.HttpHeaderName}'. Use the name of a header, such as Authorization.";
    }

    private static string? KeyFault(string setting, string key)
    {
        if (key.Length < ShortestKey) return $"{setting} has {key.Length} characters. Use at least {ShortestKey} random ones.";
        return key.All(sign => sign is > ' ' and <= '~') ? null : $"{setting} holds characters that a header cannot carry. Use letters, digits and signs of ASCII, without spaces.";
    }

    private static IEnumerable<string> RightsFaults(string name, MemoryKeyOptions options)
    {
        if (string.IsNullOrEmpty(options.Key)) yield return $"Memory:Keys:{name}:Key is empty. Set the key, or take the name out.";
        if (options.Filters.Any(filter => filter.Count == 0 || filter.Values.Any(values => values is null || values.Length == 0 || values.Any(string.IsNullOrEmpty))))
        {
            yield return $"Memory:Keys:{name}:Filters holds a tag without a value, which would open everything. Write Memory:Keys:{name}:Filters:0:<tag>:0 = <value>.";
            yield break;
        }

        string? fault = null;
        try
        {
            MemoryRights.Check(MemoryKeys.RightsOf(name, options));
        }
        catch (KernelMemoryException exception)
        {
            fault = exception.Message;
        }

        if (fault is not null) yield return $"Memory:Keys:{name} cannot be used: {fault}";
    }
}
