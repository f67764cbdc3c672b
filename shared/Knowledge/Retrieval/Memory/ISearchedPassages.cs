using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Passages that one query is scored against: all of an index, or those of it that a database took for likely.</summary>
internal interface ISearchedPassages
{
    /// <summary>The passages in the order of their documents' ids, which is the order in which documents were first read.</summary>
    IndexedPassage[] Passages { get; }

    /// <summary>Ranks passages by words.</summary>
    KeywordIndex Keywords { get; }

    /// <summary>Compares questions.</summary>
    QuestionIndex Questions { get; }

    /// <summary>Compares meanings.</summary>
    IPassageCosines Vectors { get; }
}
