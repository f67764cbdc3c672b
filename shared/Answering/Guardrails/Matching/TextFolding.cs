using System.Globalization;
using System.Text;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>Folds one text, sign by sign.</summary>
/// <param name="keepsSpaces">Whether words stay apart.</param>
internal sealed class TextFolding(bool keepsSpaces)
{
    private readonly StringBuilder _folded = new();
    private readonly List<(int Start, int End)> _origins = [];
    private int _run;
    private int _start;
    private int _end;

    /// <summary>Folds a text; once for each instance.</summary>
    public FoldedText Fold(string text)
    {
        Put(' ');
        foreach (var rune in text.EnumerateRunes())
        {
            (_start, _end) = (_end, _end + rune.Utf16SequenceLength);
            Add(rune, text);
        }

        _start = _end;
        if (_folded[^1] != ' ') Put(' ');
        return new FoldedText(_folded.ToString(), _origins);
    }

    private void Add(Rune rune, string text)
    {
        if (SimilarLetters.IsApostrophe(rune) || IsInvisible(rune)) return;
        if (Rune.IsLetterOrDigit(rune) || SimilarLetters.StandsForLetter(rune))
        {
            foreach (var character in SimilarLetters.Plain(rune)) Letter(character);
        }
        else
        {
            Space();
            if (EndsSentence(rune, _start, text)) SentenceEnd();
        }
    }

    private void Letter(char character)
    {
        if (!keepsSpaces && character is >= 'ㄱ' and <= 'ㅣ') return;
        _run = _folded[^1] == character && !char.IsDigit(character) ? _run + 1 : 1;
        if (_run < 3) Put(character);
        else if (_run == 3) TakeLast();
    }

    private void Space()
    {
        if (keepsSpaces && _folded[^1] != ' ') Put(' ');
    }

    private void SentenceEnd()
    {
        if (_folded.Length >= 2 && _folded[keepsSpaces ? ^2 : ^1] == '.') return;
        Put('.');
        Space();
    }

    private void Put(char character)
    {
        _folded.Append(character);
        _origins.Add((_start, _end));
    }

    private void TakeLast()
    {
        _folded.Length--;
        _origins.RemoveAt(_origins.Count - 1);
    }

    // "3.5" and "e.g" go on; "Help.Now" is read as two words of one sentence, which loses nothing.
    private static bool EndsSentence(Rune rune, int at, string text) => rune.Value switch
    {
        '.' => at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]),
        '?' or '!' or ';' or '\n' or '…' or '。' or '？' or '！' => true,
        _ => false,
    };

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
