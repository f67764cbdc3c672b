using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>
/// Writes recognised lines, a paragraph as sure as its least sure line. An unsure paragraph is a passage of its own, so that a
/// signature or a stamp does not keep the words around it from being quoted.
/// </summary>
internal static class RecognisedText
{
    /// <summary>Writes lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="text">Where they go.</param>
    /// <param name="lowest">The least confidence of a sure paragraph, from 0 to 1.</param>
    public static void Write(IReadOnlyList<RecognisedLine> lines, StructuredText text, double lowest)
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && !lines[end].BeginsParagraph) end++;
            var paragraph = lines.Take(end).Skip(i).ToList();
            var confidence = paragraph.Min(line => line.Confidence);
            if (confidence < lowest) text.EndPassage();
            text.Recognised(string.Join(' ', paragraph.Select(line => line.Text)), confidence);
            if (confidence < lowest) text.EndPassage();
            i = end;
        }
    }
}
