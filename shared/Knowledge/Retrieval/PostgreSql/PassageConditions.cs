using System.Text.Json;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Writes what a passage has to be as conditions on its row <c>p</c>. The passage itself is asked again when it has been read
/// (<see cref="Memory.IndexedPassage.Passes"/>), so a row that somebody tampered with lets nothing through.
/// </summary>
internal static class PassageConditions
{
    public static string Of(string index, PassageFilter filter, SqlParameters values)
    {
        var day = values.Add(filter.AsOf);
        var conditions = new List<string>
        {
            $"p.index_name = {values.Add(Folded.Storable(index))}",
            $"(p.effective_from IS NULL OR p.effective_from <= {day})",
            $"(p.effective_to IS NULL OR p.effective_to >= {day})",
            filter.Audience is { } audience ? $"(p.audience IS NULL OR p.audience = {values.Add(Folded.Of(audience))})" : "p.audience IS NULL",
        };
        if (filter.LeastReadingConfidence > 0)
            conditions.Add($"(p.reading_confidence IS NULL OR p.reading_confidence >= {values.Add(filter.LeastReadingConfidence)})");
        if (filter.Domain is { } domain) conditions.Add($"p.domain = {values.Add(Folded.Of(domain))}");
        if (filter.Language is { } language) conditions.Add($"p.language = {values.Add(Folded.Of(language))}");
        if (filter.Jurisdiction is { } asker)
            conditions.Add($"(p.jurisdiction IS NULL OR p.jurisdiction = ANY ({values.Add(Enclosing(Folded.Of(asker)))}))");
        if (filter.Rights is { } rights) conditions.Add($"(p.rights IS NULL OR p.rights = ANY ({values.Add(rights.Select(Folded.Of).ToArray())}))");
        if (filter.Tags.Count > 0) conditions.Add($"p.tags @> {Json(filter.Tags.Select(Folded.Of))}");
        if (filter.AnyOf.Count > 0)
            conditions.Add($"EXISTS (SELECT FROM jsonb_array_elements({Json(filter.AnyOf.Select(set => set.Select(Folded.OfKeyed)))}) AS one (tags) WHERE p.keyed_tags @> one.tags)");
        return string.Join(" AND ", conditions);

        string Json<T>(T value) => $"{values.Add(JsonSerializer.Serialize(value))}::jsonb";
    }

    // What holds in a country holds in its parts: for an asker in US-CA what holds in US-CA and in US.
    private static string[] Enclosing(string asker) =>
        [asker, .. Enumerable.Range(0, asker.Length).Where(i => asker[i] == '-').Select(i => asker[..i])];
}
