namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>A line of words that was recognised in a picture.</summary>
/// <param name="Text">The words.</param>
/// <param name="Confidence">How sure the recognition is, from 0 to 1: the mean of its words', weighed by their length.</param>
/// <param name="BeginsParagraph">Whether it is the first line of a paragraph.</param>
internal sealed record RecognisedLine(string Text, double Confidence, bool BeginsParagraph);
