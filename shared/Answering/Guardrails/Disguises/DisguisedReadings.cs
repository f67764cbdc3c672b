namespace BotSuite.Answering.Guardrails.Disguises;

/// <summary>
/// Finds what a message says under its dress: encodings (base64, hexadecimal, binary, percent signs, HTML, escapes), turned letters
/// (rot13, backwards), digits in the place of letters, letters with something between them. Signs that look like others and
/// invisible ones need no reading of their own: <c>FoldedText</c> takes them off for all rules.
/// </summary>
internal static class DisguisedReadings
{
    // A dress over a dress is taken off once more; nobody needs a third, and a bomb of readings must not cost more than a message.
    private const int Layers = 2;
    private const int Most = 8;

    // What people write themselves is longer than that only where they paste documents.
    private const int Longest = 6_000;

    /// <summary>The readings; none for plain words.</summary>
    public static IReadOnlyList<Disguise> In(string text)
    {
        var looked = text.Length <= Longest ? text : text[..Longest];
        var readings = new List<Disguise>();
        Add(looked, Layers, readings);
        return readings;
    }

    private static void Add(string text, int layers, List<Disguise> readings)
    {
        foreach (var found in EncodedRuns.In(text).Concat(TurnedLetters.In(text)).Concat(SplitWords.In(text)).Concat(LetterDigits.In(text)))
        {
            if (readings.Count == Most) return;
            if (found.Text == text || readings.Exists(known => known.Text == found.Text)) continue;
            readings.Add(found);
            if (layers > 1) AddBelow(found, layers - 1, readings);
        }
    }

    private static void AddBelow(Disguise above, int layers, List<Disguise> readings)
    {
        var from = readings.Count;
        Add(above.Text, layers, readings);
        // A place in a reading is no place in the message.
        for (var i = from; i < readings.Count; i++)
            readings[i] = readings[i] with { Kind = $"{above.Kind}, {readings[i].Kind}", Start = above.Start, End = above.End };
    }
}
