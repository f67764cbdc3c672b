using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Knowledge.Memory.Searching;

/// <summary>Gathers passages under the files that they stand in.</summary>
internal sealed class MemoryCitations(PassagePlaces places)
{
    /// <summary>One citation a file, in the order of their best passages.</summary>
    public async Task<List<Citation>> OfAsync(string index, IReadOnlyList<ScoredPassage> passages, CancellationToken cancellationToken)
    {
        var known = await places.OfAsync([.. passages.Select(passage => passage.Passage.PassageId)], cancellationToken);
        var citations = new Dictionary<string, Citation>(StringComparer.Ordinal);
        var ordered = new List<Citation>();
        foreach (var passage in passages)
        {
            if (!known.TryGetValue(passage.Passage.PassageId, out var place)) continue;
            if (!citations.TryGetValue(place.FileId, out var citation))
            {
                citations[place.FileId] = citation = CitationOf(index, place, passage.Passage);
                ordered.Add(citation);
            }

            citation.Partitions.Add(PartitionOf(passage, place));
        }

        return ordered;
    }

    private static Citation CitationOf(string index, PassagePlace place, RetrievedPassage passage) => new()
    {
        Link = $"{index}/{place.DocumentId}/{place.FileId}",
        Index = index,
        DocumentId = place.DocumentId,
        FileId = place.FileId,
        SourceContentType = place.MediaType,
        SourceName = place.FileName,
        SourceUrl = place.Url ?? (place.IsKept
            ? $"/download?index={Uri.EscapeDataString(index)}&documentId={Uri.EscapeDataString(place.DocumentId)}&filename={Uri.EscapeDataString(place.FileName)}"
            : passage.OriginUrl),
    };

    private static Citation.Partition PartitionOf(ScoredPassage scored, PassagePlace place) => new()
    {
        Text = scored.Passage.Text,
        Relevance = (float)Math.Clamp(scored.Score, 0, 1),
        PartitionNumber = place.Ordinal,
        SectionNumber = scored.Passage.Page ?? 0,
        LastUpdate = new DateTimeOffset(place.ReadAt, TimeSpan.Zero),
        Tags = TagsOf(scored.Passage, place),
        Questions = scored.Passage.Questions.Count > 0 ? scored.Passage.Questions : null,
        Headings = scored.Passage.HeadingPath.Count > 0 ? scored.Passage.HeadingPath : null,
        Page = scored.Passage.Page,
        Url = scored.Passage.OriginUrl,
    };

    private static TagCollection TagsOf(RetrievedPassage passage, PassagePlace place)
    {
        var tags = new TagCollection
        {
            [Constants.ReservedDocumentIdTag] = [place.DocumentId],
            [Constants.ReservedFileTypeTag] = [place.MediaType],
            [Constants.ReservedFileIdTag] = [place.FileId],
            [Constants.ReservedFilePartitionTag] = [passage.PassageId.ToString("N")],
            [Constants.ReservedFilePartitionNumberTag] = [Number(place.Ordinal)],
            [Constants.ReservedFileSectionNumberTag] = [Number(passage.Page ?? 0)],
        };
        Documents.TagRules.Tags(place.Tags, withReserved: false).CopyTo(tags);
        return tags;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
