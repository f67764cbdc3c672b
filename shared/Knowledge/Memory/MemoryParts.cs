using BotSuite.Knowledge.Memory.Asking;
using BotSuite.Knowledge.Memory.Documents;
using BotSuite.Knowledge.Memory.Searching;

namespace BotSuite.Knowledge.Memory;

/// <summary>What a memory works with, whoever uses it.</summary>
/// <param name="Indexes">Names of indexes.</param>
/// <param name="Documents">Documents in and out.</param>
/// <param name="Search">Passages.</param>
/// <param name="Ask">Answers.</param>
internal sealed record MemoryParts(MemoryIndexes Indexes, MemoryDocuments Documents, MemorySearch Search, MemoryAsk Ask);
