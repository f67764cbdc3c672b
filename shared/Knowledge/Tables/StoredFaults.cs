using System.Globalization;
using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Knowledge.Tables;

/// <summary>Keeps faults of a table as their forms and parts, so that they can be said in the language of whoever looks.</summary>
public static class StoredFaults
{
    /// <summary>The faults as they are stored.</summary>
    internal static string Write(IReadOnlyList<TableFault> faults) => TableJson.Write(faults.Select(
        fault => new StoredFault(fault.Form, [.. fault.Parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture) ?? "")])));

    /// <summary>The faults that were stored; null where an English sentence was, as in stores from before.</summary>
    public static IReadOnlyList<TableFault>? Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!stored.StartsWith('[')) return null;
        try
        {
            return [.. TableJson.Read<StoredFault[]>(stored).Select(fault => new TableFault(fault.Form, [.. fault.Parts]))];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private sealed record StoredFault(string Form, string[] Parts);
}
