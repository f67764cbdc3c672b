using System.Security.Cryptography;
using System.Text;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Data.Sources;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Tests.Answers;

/// <summary>Puts an answer with its source into the store, as if it had been given.</summary>
internal static class KeptAnswers
{
    /// <summary>Quotes words of a text.</summary>
    /// <returns>The answer's id.</returns>
    public static Task<Guid> QuoteAsync(this FaqProcess bot, string text, string quoted, Action<DocumentVersion>? change = null) => bot.StoreAsync(async database =>
    {
        var source = new Source { Id = Guid.CreateVersion7(), Index = "kept", Name = Guid.NewGuid().ToString("N"), Kind = SourceKind.Upload, Domain = "legal", State = SourceState.Ready, CreatedAt = DateTime.UtcNow };
        var document = new Document { Id = Guid.CreateVersion7(), SourceId = source.Id, Index = "kept", Key = "document", CreatedAt = DateTime.UtcNow };
        var version = new DocumentVersion
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            Number = 3,
            ContentHash = Hash(text),
            Title = "House rules",
            Text = text,
            Language = "en",
            Domain = "legal",
            ReadAt = new DateTime(2026, 3, 9, 12, 0, 0, DateTimeKind.Utc),
            Reader = "test/1",
        };
        change?.Invoke(version);
        var passage = new Passage { Id = Guid.CreateVersion7(), VersionId = version.Id, Kind = PassageKind.Section, Start = 0, End = text.Length, Hash = Hash(text) };
        var start = text.IndexOf(quoted, StringComparison.Ordinal);
        var turn = new Turn
        {
            Id = Guid.CreateVersion7(),
            ChannelId = "webchat",
            Language = "en",
            Question = "What applies?",
            Index = "kept",
            Ending = TurnEnding.Answered,
            Reference = Guid.NewGuid().ToString("N")[..8],
            AnswerText = quoted,
            StartedAt = DateTime.UtcNow,
        };
        var sentence = new AnswerSentence { TurnId = turn.Id, Text = quoted };
        sentence.Proofs.Add(new Proof { TurnId = turn.Id, Citation = 1, VersionId = version.Id, PassageId = passage.Id, Start = start, End = start + quoted.Length, Hash = Hash(quoted) });
        turn.Sentences.Add(sentence);

        database.AddRange(source, document, version, passage, turn);
        await database.SaveChangesAsync();
        document.CurrentVersionId = version.Id;
        await database.SaveChangesAsync();
        return turn.Id;
    });

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
