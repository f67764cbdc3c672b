using System.Text;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Puts marks in place of personal data. Order numbers, dates, section numbers and doses stay: a number counts as personal only where
/// a check digit, the form of such numbers, or the word before it says so. What pattern cannot find is in <c>README.md</c>.
/// </summary>
public static class PersonalDataMask
{
    /// <summary>Masks a text.</summary>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be searched in time.</exception>
    public static MaskedText Mask(string text) => Mask(text, new PersonalDataMarks());

    /// <summary>Masks a text, and keeps in <paramref name="marks"/> what its marks stand for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The marks of the message so far.</param>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be searched in time.</exception>
    public static MaskedText Mask(string text, PersonalDataMarks marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var plain = PlainText.Of(text);
        if (!MayHold(plain.Text)) return new MaskedText(text, []);

        var spans = FindAll(plain.Text).ConvertAll(span => new MaskedSpan(span.Kind, plain.PlaceOf(span.Start), plain.PlaceOf(span.End)));
        return spans.Count == 0 ? new MaskedText(text, spans) : new MaskedText(Replace(text, spans, marks), spans);
    }

    /// <summary>The mark that stands for the first value of a kind, such as <c>[email]</c>.</summary>
    public static string MarkOf(PersonalDataKind kind) => $"[{NameOf(kind)}]";

    /// <summary>The stable name of a kind, as rules and marks carry it.</summary>
    public static string NameOf(PersonalDataKind kind) => PersonalDataNames.Of(kind);

    /// <summary>Makes ready what the first message would wait for: the patterns, and the numbering plans of all countries (half a second).</summary>
    public static void WarmUp() => Mask(
        "jane@example.org, GB82 WEST 1234 5698 7654 32, 4111 1111 1111 1111, 900101-1234568, +44 20 7946 0958, 415-555-2671, 010-1234-5678, "
        + "078-05-1120, passport M12345678, 203.0.113.77, 2001:db8::77, MRN 1234567, policy number 1234567, driving licence 1234567.");

    // Every kind has a digit, but for an address of letters alone.
    private static bool MayHold(string text) =>
        text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || EmailAddresses.MayBeIn(text);

    private static List<MaskedSpan> FindAll(string text)
    {
        var found = new FoundSpans(text.Length);
        // The surest kind first: what it takes, the next kinds leave alone.
        found.Add(PersonalDataKind.Email, EmailAddresses.FindIn(text));
        found.Add(PersonalDataKind.Passport, TravelDocuments.FindIn(text));
        found.Add(PersonalDataKind.Iban, BankAccounts.FindIn(text));
        found.Add(PersonalDataKind.ResidentNumber, ResidentNumbers.FindIn(text));
        found.Add(PersonalDataKind.Card, CardNumbers.FindIn(text));
        found.Add(PersonalDataKind.IpAddress, InternetAddresses.FindIn(text));
        found.Add(PersonalDataKind.Passport, PassportNumbers.FindIn(text));
        found.Add(PersonalDataKind.DrivingLicence, DrivingLicences.FindIn(text));
        found.Add(PersonalDataKind.InsuranceNumber, InsuranceNumbers.FindIn(text));
        found.Add(PersonalDataKind.PatientNumber, PatientNumbers.FindIn(text));
        found.Add(PersonalDataKind.SocialSecurity, SocialSecurityNumbers.FindIn(text));
        found.Add(PersonalDataKind.Phone, TelephoneNumbers.FindIn(text));
        return found.InOrder();
    }

    private static string Replace(string text, List<MaskedSpan> spans, PersonalDataMarks marks)
    {
        var masked = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var span in spans)
        {
            masked.Append(text, copied, span.Start - copied).Append(marks.For(span.Kind, text[span.Start..span.End], text));
            copied = span.End;
        }

        return masked.Append(text, copied, text.Length - copied).ToString();
    }
}
