using BotSuite.Data.Indexes;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>The words and abbreviations of an organisation, in the form that search compares. Immutable.</summary>
internal sealed class SynonymTable
{
    /// <summary>The table of an index without synonyms.</summary>
    public static readonly SynonymTable Empty = new([]);

    // A bound on what one question can grow by, whatever stands in the table.
    private const int MostAdded = 64;

    private readonly Dictionary<string, List<Line>> _byFirst = new(StringComparer.Ordinal);

    private SynonymTable(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
        {
            if (!_byFirst.TryGetValue(line.From[0], out var known)) _byFirst[line.From[0]] = known = [];
            known.Add(line);
        }
    }

    /// <summary>The table of an index's rows; a two-way row makes each of its wordings stand for all others.</summary>
    public static SynonymTable Of(IEnumerable<Synonym> rows, TextAnalyzer analyzer)
    {
        var lines = new List<Line>();
        foreach (var row in rows)
        {
            foreach (var meaning in row.Meanings)
            {
                Add(row.Term, meaning);
                if (!row.IsTwoWay) continue;
                Add(meaning, row.Term);
                foreach (var other in row.Meanings.Where(other => other != meaning)) Add(meaning, other);
            }
        }

        return lines.Count == 0 ? Empty : new SynonymTable(lines);

        void Add(string from, string to)
        {
            string[] said = [.. analyzer.Analyze(from).Select(term => term.Text)];
            var meant = analyzer.Analyze(to);
            if (said.Length > 0 && meant.Count > 0) lines.Add(new Line(said, [.. meant], $"{from} = {to}"));
        }
    }

    /// <summary>What the words of a query stand for as well.</summary>
    /// <param name="query">The query's terms in their order, repetitions included.</param>
    public Meanings MeantBy(IReadOnlyList<Term> query)
    {
        if (_byFirst.Count == 0) return Meanings.None;

        var added = new List<(Term, string)>();
        var explained = new HashSet<string>(StringComparer.Ordinal);
        var seen = query.Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < query.Count && added.Count < MostAdded; at++)
        {
            if (!_byFirst.TryGetValue(query[at].Text, out var lines)) continue;
            foreach (var line in lines.Where(line => line.StandsAt(query, at)))
            {
                explained.UnionWith(line.From);
                foreach (var term in line.To)
                    if (added.Count < MostAdded && seen.Add(term.Text))
                        added.Add((term, line.Because));
            }
        }

        return new Meanings(added, explained);
    }

    private sealed record Line(string[] From, Term[] To, string Because)
    {
        public bool StandsAt(IReadOnlyList<Term> query, int at)
        {
            if (at + From.Length > query.Count) return false;
            for (var i = 0; i < From.Length; i++)
                if (query[at + i].Text != From[i])
                    return false;
            return true;
        }
    }
}
