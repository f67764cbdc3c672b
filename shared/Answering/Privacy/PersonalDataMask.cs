using System.Text;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Puts marks in place of personal data. Order numbers, dates, section numbers and doses stay:
/// numbers count as personal only where a check digit, a country code or the form of a telephone number says so.
/// </summary>
public static class PersonalDataMask
{
    /// <summary>Masks a text.</summary>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be searched in time.</exception>
    public static MaskedText Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = FindAll(PlainSigns.In(text));
        return spans.Count == 0 ? new MaskedText(text, spans) : new MaskedText(Replace(text, spans), spans);
    }

    /// <summary>The mark that stands for a kind, such as <c>[email]</c>.</summary>
    public static string MarkOf(PersonalDataKind kind) => $"[{NameOf(kind)}]";

    /// <summary>The stable name of a kind, as rules and marks carry it.</summary>
    public static string NameOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Email => "email",
        PersonalDataKind.Iban => "iban",
        PersonalDataKind.Card => "card",
        PersonalDataKind.ResidentNumber => "resident-number",
        PersonalDataKind.Phone => "phone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of personal data without a name."),
    };

    private static List<MaskedSpan> FindAll(string text)
    {
        // The surest kind first: what it takes, the next kinds leave alone.
        var spans = new List<MaskedSpan>();
        Add(spans, PersonalDataKind.Email, EmailAddresses.FindIn(text));
        Add(spans, PersonalDataKind.Iban, BankAccounts.FindIn(text));
        Add(spans, PersonalDataKind.ResidentNumber, ResidentNumbers.FindIn(text));
        Add(spans, PersonalDataKind.Card, CardNumbers.FindIn(text));
        Add(spans, PersonalDataKind.Phone, PhoneNumbers.FindIn(text));
        spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        return spans;
    }

    private static void Add(List<MaskedSpan> spans, PersonalDataKind kind, IEnumerable<Range> found)
    {
        foreach (var range in found)
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            if (!spans.Exists(taken => start < taken.End && taken.Start < end))
                spans.Add(new MaskedSpan(kind, start, end));
        }
    }

    private static string Replace(string text, List<MaskedSpan> spans)
    {
        var masked = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var span in spans)
        {
            masked.Append(text, copied, span.Start - copied).Append(MarkOf(span.Kind));
            copied = span.End;
        }

        return masked.Append(text, copied, text.Length - copied).ToString();
    }
}
