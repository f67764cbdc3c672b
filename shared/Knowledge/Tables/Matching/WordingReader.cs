namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>
/// Reads a question as a wording of a table. Every word has to be a value, a word of the wording, or one that people ask with;
/// a question of other words asks for something else, and is none of the table's.
/// </summary>
internal sealed class WordingReader(LiveWording wording, TableKeys keys, AskedText asked, string? audience)
{
    private const int LongestUnknown = 4;

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>The reading; null where the question asks for something else.</summary>
    public WordingReading? Read()
    {
        var mentions = Chosen(asked.Mentions(wording.Table, keys, wording.Words.Korean, audience));
        var unknown = Unexplained(mentions);
        if (!wording.Words.KoreanTopics.All(_found.Contains)) return null;

        var values = ValuesOf(mentions);
        int? missing = wording.Places.Where(place => !values.ContainsKey(place)).Select(place => (int?)place).FirstOrDefault();
        if (unknown.Count == 0) return new WordingReading(wording, values, missing, Unknown: null);
        return missing is { } column && SaidInstead(column, unknown) is { } said ? new WordingReading(wording, values, column, said) : null;
    }

    /// <summary>What a message adds to an earlier reading: values, and nothing but words to ask with; null where it is something else.</summary>
    public WordingReading? Add(WordingReading earlier)
    {
        var mentions = Chosen(asked.Mentions(wording.Table, keys, wording.Words.Korean, audience));
        var unknown = Unexplained(mentions);
        var values = earlier.Values.ToDictionary();
        foreach (var (place, named) in ValuesOf(mentions)) values[place] = named;
        int? missing = wording.Places.Where(place => !values.ContainsKey(place)).Select(place => (int?)place).FirstOrDefault();
        if (mentions.Count > 0 && unknown.Count == 0) return new WordingReading(wording, values, missing, Unknown: null);
        return mentions.Count == 0 && missing is { } column && unknown.Count is > 0 and <= LongestUnknown && AreNeighbours(unknown)
            ? new WordingReading(wording, values, column, Said(unknown))
            : null;
    }

    // A value that is also a common word ("a", "now") counts only in its place; one that several columns have goes where it stands.
    private List<Mention> Chosen(List<Mention> mentions)
    {
        var chosen = new List<Mention>();
        foreach (var named in mentions.GroupBy(mention => mention.Start))
        {
            var beside = named.Where(StandsInPlace).ToArray();
            var isCommon = named.Key + 1 == named.First().End && IsExplained(named.Key);
            if (isCommon && beside.Length == 0) continue;
            if (beside.Length > 0) chosen.Add(beside[0]);
            else chosen.Add(named.FirstOrDefault(mention => wording.Places.Contains(mention.Column) && chosen.TrueForAll(other => other.Column != mention.Column)) ?? named.First());
        }

        return chosen;
    }

    private bool StandsInPlace(Mention mention)
    {
        if (!wording.Places.Contains(mention.Column)) return false;
        var (before, behind) = wording.Words.BesideOf(wording.Table.KeyColumns[mention.Column].Name);
        return before is not null && mention.Start > 0 && asked.Pieces[mention.Start - 1].Text == before
            || behind is not null && (mention.Rest.StartsWith(behind, StringComparison.Ordinal) || IsFollowedBy(mention.End, mention.Rest, behind));
    }

    private bool IsFollowedBy(int end, string rest, string behind) =>
        rest.Length == 0 && end < asked.Pieces.Count && asked.Pieces[end].Text.StartsWith(behind, StringComparison.Ordinal);

    private static Dictionary<int, IReadOnlyList<string>> ValuesOf(List<Mention> mentions) => mentions
        .GroupBy(mention => mention.Column)
        .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(mention => mention.Value).Distinct(StringComparer.Ordinal)]);

    /// <summary>The pieces that nothing explains; notes the Korean words of the wording that are there.</summary>
    private List<int> Unexplained(List<Mention> mentions)
    {
        var unknown = new List<int>();
        var run = new List<(int At, string Text)>();
        for (var at = 0; at <= asked.Pieces.Count; at++)
        {
            var mention = mentions.Find(one => one.Start <= at && at < one.End);
            if (mention is null && at < asked.Pieces.Count && asked.Pieces[at].IsHangul)
            {
                run.Add((at, asked.Pieces[at].Text));
                continue;
            }

            // Words are written together or apart as one likes, so what stands together is explained together.
            Explain(run, unknown);
            if (mention is { Rest.Length: > 0 } && at == mention.End - 1) run.Add((at, mention.Rest));
            else if (mention is null && at < asked.Pieces.Count && !IsExplained(at)) unknown.Add(at);
        }

        unknown.Sort();
        return unknown;
    }

    private void Explain(List<(int At, string Text)> run, List<int> unknown)
    {
        if (run.Count > 0 && !AskingWords.Explain(string.Concat(run.Select(piece => piece.Text)), wording.Words.Korean, _found))
            foreach (var (at, text) in run)
                if (!AskingWords.Explain(text, wording.Words.Korean, _found))
                    unknown.Add(at);
        run.Clear();
    }

    private bool IsExplained(int at)
    {
        var piece = asked.Pieces[at];
        if (piece.IsHangul) return AskingWords.Explain(piece.Text, wording.Words.Korean, new HashSet<string>());
        return wording.Words.English.Contains(asked.Stems[at]) || AskingWords.IsEnglish(piece.Text);
    }

    private string? SaidInstead(int column, List<int> unknown)
    {
        if (unknown.Count > LongestUnknown || !AreNeighbours(unknown)) return null;
        var (before, behind) = wording.Words.BesideOf(wording.Table.KeyColumns[column].Name);
        var (first, last) = (unknown[0], unknown[^1]);
        var stands = before is not null && first > 0 && asked.Pieces[first - 1].Text == before
            || behind is not null && (IsFollowedBy(last + 1, "", behind) || asked.Pieces[last] is { IsHangul: true } piece && piece.Text.EndsWith(behind, StringComparison.Ordinal));
        return stands ? Said(unknown) : null;
    }

    private static bool AreNeighbours(List<int> pieces) => pieces[^1] - pieces[0] == pieces.Count - 1;

    private string Said(List<int> unknown)
    {
        var pieces = unknown.Select(at => asked.Pieces[at]).ToArray();
        if (pieces[^1].IsHangul) pieces[^1] = pieces[^1] with { Text = AskingWords.WithoutParticle(pieces[^1].Text) };
        var said = string.Join(' ', pieces.Select(piece => piece.Text));
        // As the person wrote it, where that is only a matter of capital letters.
        var at = asked.Text.IndexOf(said, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? said : asked.Text.Substring(at, said.Length);
    }
}
