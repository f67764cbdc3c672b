using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Ingestion.Splitting;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>Cuts running text into passages, the questions that are marked in it with their answers among them.</summary>
internal static class AskedPassages
{
    /// <summary>The passages of a range, in order.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="range">A section of it that answers no question as a whole.</param>
    /// <param name="path">The headings above it.</param>
    public static IEnumerable<PassageDraft> Of(string text, TextRange range, IReadOnlyList<string> path) =>
        AskedLines.Of(text, range).SelectMany(piece => piece.Question is { } question
            ? AnswerLength.Split(text, piece.Range).Select(answer => new PassageDraft(PassageKind.FaqEntry, answer, [question], path))
            : PassageSplitter.Split(text, piece.Range).Select(part => new PassageDraft(PassageKind.Section, part, [], path)));
}
