namespace BotSuite.Answering.Writing.Generated;

/// <summary>A sentence that a model wrote, before anybody has checked it.</summary>
/// <param name="Text">The words, without marks of citation or markup.</param>
/// <param name="Citations">The numbers of the passages that it names; empty where it names none.</param>
/// <param name="Shape">How it stands in the draft.</param>
internal sealed record DraftSentence(string Text, IReadOnlyList<int> Citations, SentenceShape Shape);
