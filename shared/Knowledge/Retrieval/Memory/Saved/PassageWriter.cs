using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>
/// Writes passages as they are held in memory. Terms are numbered anew, so that no word of a text that is gone is written: the
/// vocabulary of a process never forgets.
/// </summary>
internal sealed class PassageWriter(FileWriter file, string[] vocabulary)
{
    private readonly int[] _numbers = new int[vocabulary.Length];
    private readonly List<string> _terms = [];
    private readonly Dictionary<TermCounts, int> _counted = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes a document.</summary>
    public void Document(Guid id, IndexedPassage[] passages)
    {
        // Parts of one answer share the terms of its questions, those of two documents share none.
        _counted.Clear();
        file.Id(id);
        file.Number(passages.Length);
        foreach (var passage in passages) Passage(passage);
    }

    /// <summary>Writes the terms that were numbered, in the order of their numbers.</summary>
    public void Terms()
    {
        file.Number(_terms.Count);
        foreach (var term in _terms) file.Text(term);
    }

    private void Passage(IndexedPassage indexed)
    {
        Facts(indexed.Passage);
        Standing(indexed.Standing);
        file.Number(indexed.Terms.Questions.Count);
        foreach (var question in indexed.Terms.Questions) Counts(question);
        Counts(indexed.Terms.Text);
        file.Number(indexed.Questions.Length);
        foreach (var question in indexed.Questions)
        {
            file.Name(question.Words);
            Counts(question.Terms);
            file.Numbers(question.Weights);
        }

        file.Flag(indexed.LacksVectors);
        file.Number(indexed.Vectors.Questions.Count);
        foreach (var vector in indexed.Vectors.Questions) file.Vector(vector.Values);
        file.Vector(indexed.Vectors.Text?.Values);
    }

    private void Facts(RetrievedPassage passage)
    {
        file.Id(passage.PassageId);
        file.Id(passage.VersionId);
        file.Name(passage.DocumentKey);
        file.Number((int)passage.Kind);
        file.Name(passage.Title);
        file.Names(passage.Questions);
        file.Names(passage.HeadingPath);
        file.Optional(passage.Page);
        file.Text(passage.Text);
        file.Number(passage.Start);
        file.Name(passage.Language);
        file.Name(passage.Domain);
        file.Name(passage.OriginUrl);
        file.Optional(passage.EffectiveFrom?.DayNumber);
        file.Optional(passage.EffectiveTo?.DayNumber);
    }

    private void Standing(PassageStanding standing)
    {
        file.Name(standing.Jurisdiction);
        file.Name(standing.Audience);
        file.Name(standing.Rights);
        file.Names(standing.Tags);
        file.Flag(standing.ReadingConfidence is not null);
        if (standing.ReadingConfidence is { } confidence) file.Number(confidence);
    }

    private void Counts(TermCounts counts)
    {
        if (_counted.TryGetValue(counts, out var known))
        {
            file.Number(known);
            return;
        }

        file.Number(_counted[counts] = _counted.Count + 1);
        file.Number(counts.Length);
        file.Numbers([.. counts.Terms.Select(NumberOf)]);
        var areSmall = counts.Counts.All(count => count <= byte.MaxValue);
        file.Flag(areSmall);
        if (areSmall) file.Bytes([.. counts.Counts.Select(count => (byte)count)]);
        else file.Numbers(counts.Counts);
    }

    private int NumberOf(int term)
    {
        // 0 stands for a term that has not been written yet.
        if (_numbers[term] == 0)
        {
            _terms.Add(vocabulary[term]);
            _numbers[term] = _terms.Count;
        }

        return _numbers[term] - 1;
    }
}
