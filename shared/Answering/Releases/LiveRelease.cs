namespace BotSuite.Answering.Releases;

/// <summary>The release that answers now.</summary>
/// <param name="Id">The release.</param>
/// <param name="Number">Its number.</param>
/// <param name="Bundle">What it answers with.</param>
internal sealed record LiveRelease(Guid Id, int Number, AnsweringBundle Bundle);
