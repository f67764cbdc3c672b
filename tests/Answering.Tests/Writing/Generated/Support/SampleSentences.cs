using System.Text.Json;
using BotSuite.Answering.Writing;

namespace BotSuite.Answering.Tests.Writing.Generated.Support;

/// <summary>The sentences of the sample sources that ship with the program: guides and FAQ entries, English and Korean.</summary>
internal static class SampleSentences
{
    /// <summary>All sentences of some length, in the order of the files.</summary>
    public static IReadOnlyList<string> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Samples");
        var texts = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(".md", StringComparison.Ordinal)) texts.Add(File.ReadAllText(file).Split("---", 3)[2].Replace("**", "", StringComparison.Ordinal));
            else if (Path.GetFileName(file).StartsWith("entries", StringComparison.Ordinal)) texts.AddRange(File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("answer").GetString()!));
        }

        return [.. texts.SelectMany(text => ShapedSentences.Of(text).Select(sentence => text[sentence.Start..sentence.End].ReplaceLineEndings(" ")))
            .Where(sentence => sentence.Length > 25 && !sentence.StartsWith('#') && !sentence.StartsWith('|')).Distinct()];
    }
}
