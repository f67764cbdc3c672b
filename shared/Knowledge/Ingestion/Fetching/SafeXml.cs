using System.Xml;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>How XML from elsewhere is read.</summary>
internal static class SafeXml
{
    /// <summary>Settings that refuse document types, and with them entities that grow or that name files and addresses.</summary>
    /// <param name="mostCharacters">Longest text.</param>
    public static XmlReaderSettings Settings(long mostCharacters) => new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
