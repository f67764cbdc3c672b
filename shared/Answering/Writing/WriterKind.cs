using System.Text.Json.Serialization;

namespace BotSuite.Answering.Writing;

/// <summary>How answers come about. In a release the names are in small letters.</summary>
[JsonConverter(typeof(WriterKindJson))]
public enum WriterKind
{
    /// <summary>Code chooses sentences of the best passage and copies them.</summary>
    Extractive,

    /// <summary>A model chooses sentences of the best passages and their order; code copies them.</summary>
    Select,

    /// <summary>A model writes, and code removes what the passages do not support.</summary>
    Generated,
}
