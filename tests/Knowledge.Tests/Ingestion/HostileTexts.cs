namespace BotSuite.Knowledge.Tests.Ingestion;

/// <summary>Texts of all shapes that passages are cut from, made the same way each time.</summary>
internal static class HostileTexts
{
    private static readonly string[] Pieces =
    [
        "A short sentence. ", "문장이 하나 있습니다. ", "no end mark ", "\n\n", "\r\n\r\n", "\n- item one\n- item two\n", "1. Step one.\n2. Step two.\n",
        "😀👩‍👩‍👧 emoji. ", "Intro:\n\n", "\t\tTabs and   spaces. ", "e.g. 3.5 mg of Dr. Kim. ", "(a) bracket) \"quote.\" ", "。！？ ", ". . . ",
        "긴단어" + "가나다라마바사아자차카타파하", "\u3000full\u3000width\u3000 ", "end\u0085next ", "x\u200Bzero\u00ADwidth ", ":\n", "\u2028\u2029 ",
    ];

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        .. Enumerable.Range(0, 40).Select(seed => ($"random-{seed:00}.txt", Random(seed, 20 + seed * 25))),
        .. Enumerable.Range(0, 20).Select(seed => ($"random-{seed:00}.md", "# Title\n\n" + Random(seed + 100, 20 + seed * 25))),
        ("one-word.txt", "word"),
        ("no-spaces.txt", new string('한', 50_000)),
        ("pairs-without-spaces.txt", string.Concat(Enumerable.Repeat("😀", 30_000))),
        ("odd-pairs.txt", "x" + string.Concat(Enumerable.Repeat("😀", 30_000))),
        ("one-sentence.txt", string.Concat(Enumerable.Repeat("word ", 20_000))),
        ("all-colons.txt", string.Concat(Enumerable.Repeat("introduces:\n\n", 5_000))),
        ("all-items.txt", string.Concat(Enumerable.Repeat("- item\n", 5_000))),
        ("all-dots.txt", "x " + new string('.', 5_000)),
    ];

    private static string Random(int seed, int pieces)
    {
        var random = new Random(seed);
        return "Start. " + string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[random.Next(Pieces.Length)]));
    }
}
