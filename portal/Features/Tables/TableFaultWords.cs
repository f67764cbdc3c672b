using BotSuite.Knowledge.Tables;
using Microsoft.Extensions.Localization;

namespace BotSuite.Portal.Features.Tables;

/// <summary>Says stored faults in the editor's language.</summary>
internal static class TableFaultWords
{
    /// <summary>The faults in the language of the page; as they were stored where that is one sentence of an older store.</summary>
    public static string Said(this IStringLocalizer<TableFaultText> text, string stored) =>
        StoredFaults.Read(stored) is { } faults ? string.Join(' ', faults.Select(fault => text[fault.Form, fault.Parts].Value)) : stored;
}
