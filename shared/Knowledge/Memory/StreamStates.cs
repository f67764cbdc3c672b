using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Memory;

/// <summary>What to do with a record of a streamed answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StreamStates>))]
public enum StreamStates
{
    /// <summary>The answer could not be made; the record says why.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>Forget what came before and begin with this record.</summary>
    [JsonStringEnumMemberName("reset")]
    Reset,

    /// <summary>Put this record's text behind what came before.</summary>
    [JsonStringEnumMemberName("append")]
    Append,

    /// <summary>The last record. Never sent; clients know it.</summary>
    [JsonStringEnumMemberName("last")]
    Last,
}
