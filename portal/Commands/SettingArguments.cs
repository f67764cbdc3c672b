namespace BotSuite.Portal.Commands;

/// <summary>Tells settings (<c>--Storage:Directory data2</c>) from the arguments of a command: a setting's name holds a colon.</summary>
internal static class SettingArguments
{
    /// <summary>Splits the arguments, keeping the order of both kinds.</summary>
    public static (string[] Settings, string[] Remaining) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        for (var index = 0; index < args.Count; index++)
        {
            var kind = IsSetting(args[index]) ? settings : rest;
            kind.Add(args[index]);
            if (kind == settings && !args[index].Contains('=', StringComparison.Ordinal) && index + 1 < args.Count)
                settings.Add(args[++index]);
        }

        return ([.. settings], [.. rest]);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal)) return false;
        var name = argument.AsSpan(2);
        var end = name.IndexOf('=');
        return (end < 0 ? name : name[..end]).Contains(':');
    }
}
