using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Ids of files. The same file of the same document has the same id whenever it is imported.</summary>
internal static class FileIds
{
    private const int Length = 32;

    /// <summary>The id of a file: 32 lower-case hexadecimal digits.</summary>
    public static string Of(string documentId, string fileName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{documentId}/{fileName}")))[..Length];
}
