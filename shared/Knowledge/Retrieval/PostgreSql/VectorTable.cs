using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>The table that holds the vectors of one model.</summary>
/// <param name="ModelId">The model.</param>
/// <param name="Dimensions">How many numbers a vector has.</param>
internal sealed record VectorTable(string ModelId, int Dimensions)
{
    /// <summary>pgvector cannot index longer vectors of halves; they are compared one by one.</summary>
    public const int MostIndexed = 4_000;

    /// <summary>pgvector cannot hold longer vectors of halves.</summary>
    public const int MostDimensions = 16_000;

    /// <summary>The table's name, another one for each model and length, so that vectors that do not compare never meet.</summary>
    public string Name { get; } = $"vectors_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Dimensions} {ModelId}")))[..16]}";
}
