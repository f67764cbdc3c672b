namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Hears of each page whose words were recognised.</summary>
/// <param name="onPage">Called after each page.</param>
internal sealed class RecognitionProgress(Action onPage)
{
    /// <summary>A page was recognised, or not.</summary>
    public void Report() => onPage();
}
