using System.Globalization;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Stops the start on settings that cannot work, naming key, value and cure.</summary>
internal sealed class ReadingOptionsValidation : IValidateOptions<ReadingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReadingOptions options)
    {
        var faults = new List<string>();
        Check(faults, nameof(options.MaximumPages), options.MaximumPages, 1, 100_000);
        Check(faults, nameof(options.MaximumUnpackedBytes), options.MaximumUnpackedBytes, 1_000_000, 4_000_000_000);
        Check(faults, nameof(options.MaximumPackedFiles), options.MaximumPackedFiles, 10, 1_000_000);
        Check(faults, nameof(options.MaximumRecognisedPages), options.MaximumRecognisedPages, 0, 100_000);
        Check(faults, nameof(options.RecognitionDotsPerInch), options.RecognitionDotsPerInch, 72, 600);
        Check(faults, nameof(options.ReadingMemoryMegabytes), options.ReadingMemoryMegabytes, 128, 65_536);
        Check(faults, nameof(options.RecognitionMemoryMegabytes), options.RecognitionMemoryMegabytes, 128, 65_536);
        CheckTime(faults, nameof(options.PageRecognitionTimeLimit), options.PageRecognitionTimeLimit);
        CheckTime(faults, nameof(options.ReadingTimeLimit), options.ReadingTimeLimit);
        // A page is drawn and then recognised, each within its limit, before it gives a sign of life.
        if (options.ReadingTimeLimit <= 2 * options.PageRecognitionTimeLimit)
            faults.Add($"{ReadingOptions.Section}:{nameof(options.ReadingTimeLimit)} is {options.ReadingTimeLimit}. Set it to more than twice {ReadingOptions.Section}:{nameof(options.PageRecognitionTimeLimit)}, which is {options.PageRecognitionTimeLimit}.");
        if (options.LowestReadingConfidence is not (>= 0 and <= 1))
            faults.Add(string.Create(CultureInfo.InvariantCulture,
                $"{ReadingOptions.Section}:{nameof(options.LowestReadingConfidence)} is {options.LowestReadingConfidence}. Set it to a number from 0 to 1."));
        // It goes into the arguments of a program.
        if (options.RecognitionLanguages.Length is 0 or > 100 || !options.RecognitionLanguages.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '_'))
            faults.Add($"{ReadingOptions.Section}:{nameof(options.RecognitionLanguages)} is '{options.RecognitionLanguages}'. Set it to languages as tesseract names them, such as kor+eng.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(List<string> faults, string key, long value, long least, long most)
    {
        if (value < least || value > most)
            faults.Add($"{ReadingOptions.Section}:{key} is {value}. Set it to a number from {least} to {most}.");
    }

    private static void CheckTime(List<string> faults, string key, TimeSpan value)
    {
        if (value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromHours(24))
            faults.Add($"{ReadingOptions.Section}:{key} is {value}. Set it to a time from one second to 24 hours.");
    }
}
