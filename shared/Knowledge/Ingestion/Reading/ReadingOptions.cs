namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Settings of the section <c>Ingestion</c> that bound the reading of one document.</summary>
public sealed class ReadingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = IngestionOptions.Section;

    /// <summary>Most pages or slides of one document, most rows of one workbook in thousands.</summary>
    public int MaximumPages { get; set; } = 3_000;

    /// <summary>Most bytes that an office file may unpack to.</summary>
    public long MaximumUnpackedBytes { get; set; } = 400_000_000;

    /// <summary>Most files that an office file may hold.</summary>
    public int MaximumPackedFiles { get; set; } = 10_000;

    /// <summary>Most pages of one document whose words are recognised in a picture; each takes seconds.</summary>
    public int MaximumRecognisedPages { get; set; } = 100;

    /// <summary>How long the recognition of one page may take.</summary>
    public TimeSpan PageRecognitionTimeLimit { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>Memory that the programs which draw and recognise a page may address, in megabytes; bounded on Linux alone. A picture of 48 million pixels in colours takes 549.</summary>
    public int RecognitionMemoryMegabytes { get; set; } = 2_048;

    /// <summary>
    /// Recognised passages with a line that is less sure than this, from 0 to 1, are kept from being quoted. Of 758 lines of English
    /// and Korean pages at 50 to 200 dots per inch those under 0.6 have 62 % of their letters right, those from 0.6 to 0.7 have 94 %.
    /// </summary>
    public double LowestReadingConfidence { get; set; } = 0.6;

    /// <summary>The languages that words are recognised in, as tesseract names them.</summary>
    public string RecognitionLanguages { get; set; } = "kor+eng";

    /// <summary>The dots per inch that pages are drawn with before their words are recognised.</summary>
    public int RecognitionDotsPerInch { get; set; } = 200;

    /// <summary>Whether documents are read in a process of their own, so that a hostile one takes nothing down with it.</summary>
    public bool ReadsInOwnProcess { get; set; } = true;

    /// <summary>How long the reading of one document may take, recognition not counted.</summary>
    public TimeSpan ReadingTimeLimit { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Memory of the reading process, in megabytes.</summary>
    public int ReadingMemoryMegabytes { get; set; } = 1_024;
}
