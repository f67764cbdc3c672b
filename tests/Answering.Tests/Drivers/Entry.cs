using BotSuite.Answering.Proof;
using BotSuite.Data.Sources;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>A document of one passage, as tests write it down.</summary>
internal sealed record Entry(string Key, string? Question, string Answer)
{
    public string Language { get; init; } = "en";

    public string Domain { get; init; } = "customer";

    public string? Heading { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public DocumentVersion ToVersion(DateTime now)
    {
        // The text holds more than the passage, so that a range counted from the passage's start would be wrong.
        const string Before = "Preface.\n\n";
        var source = new Source
        {
            Id = Guid.CreateVersion7(),
            Index = "default",
            Name = Key,
            Domain = Domain,
            State = SourceState.Ready,
            CreatedAt = now,
            Kind = SourceKind.Curated,
        };
        var document = new Document { Id = Guid.CreateVersion7(), SourceId = source.Id, Source = source, Index = "default", Key = Key, CreatedAt = now };
        var text = Before + Answer;
        var version = new DocumentVersion
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            Document = document,
            Number = 1,
            ContentHash = QuotedText.HashOf(Key + text),
            Title = Question ?? Heading ?? Key,
            Text = text,
            Language = Language,
            Domain = Domain,
            EffectiveFrom = From,
            EffectiveTo = To,
            OriginUrl = $"https://example.org/{Key}",
            ReadAt = now,
            Reader = "test/1",
        };
        version.Passages.Add(new Passage
        {
            Id = Guid.CreateVersion7(),
            VersionId = version.Id,
            Kind = Question is null ? PassageKind.Section : PassageKind.FaqEntry,
            Questions = Question is null ? [] : [Question],
            HeadingPath = Heading is null ? [] : [Heading],
            Start = Before.Length,
            End = text.Length,
            Hash = QuotedText.HashOf(Answer),
            TokenCount = Answer.Length / 5,
        });
        document.Versions.Add(version);
        return version;
    }
}
