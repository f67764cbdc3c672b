using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>A query in the form that a snapshot is searched with; made once and used for every look at the snapshot.</summary>
/// <param name="Query">The query.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Vector">Its vector, of length 1, with the scale of its model; null where it is looked for by its words alone.</param>
/// <param name="Weight">What meaning counts for beside the words, from 0 to 1.</param>
internal sealed record SearchedQuery(PassageQuery Query, QueryTerm[] Terms, QueryVector? Vector, double Weight);
