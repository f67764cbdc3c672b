using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// What is said around a number about what it is. A word counts only where nothing but filling stands between it and the number
/// ("my passport number is", "여권번호는"): a word at a distance speaks of something else.
/// </summary>
internal static partial class NumberIntroductions
{
    /// <summary>Pattern of what may stand between the word and the number, to the end of the text before the number.</summary>
    public const string Then = """(?:[ \t]{0,3}(?:numbers?|no\.?|nr\.?|num|ids?|code|#|번호|코드))?(?:\s{0,3}(?:is|was|are|it's|[:=#("'\-,]|은|는|이|가|을|를|도|의))*\s{0,3}$""";

    /// <summary>Pattern of what may stand between a number and the word that follows it, from the end of the number.</summary>
    public const string Follows = """^[")']?(?:이|가|은|는|을|를)?[ \t]{0,2}(?:is|was|이라는|라는|[(\-,=])?[ \t]{0,2}(?:my|his|her|their|our|the|제|저의|내|우리|아이|어머니|아버지)?[ \t]{0,2}""";

    // How far from a number the word may stand that says what it is.
    private const int Reach = 48;

    /// <summary>The text before a place in which an introduction may stand.</summary>
    public static ReadOnlySpan<char> Before(string text, int start) => text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach));

    /// <summary>The text behind a place in which an explanation may stand.</summary>
    public static ReadOnlySpan<char> Behind(string text, int end) => text.AsSpan(end, Math.Min(Reach, text.Length - end));

    /// <summary>Whether the number is introduced as one that identifies a thing: an order, a case, a parcel, a book.</summary>
    public static bool SaysThing(string text, int start) => Thing().IsMatch(Before(text, start));

    private const string Things =
        @"(?:\border|invoice|\bcase|ticket|tracking|parcel|shipment|reference|\bref|serial|\bmodel|\bitem|product|\bsku|isbn|issn|doi|\bbatch|\blot"
        + @"|docket|application|complaint|confirmation|transaction|voucher|coupon|\bpart|barcode|article|section|statute|patent|\bbill|receipt"
        + "|주문|송장|운송장|접수|사건|예약|상품|품목|제품|모델|일련|시리얼|쿠폰|승인|거래|영수증|특허|문의|민원|우편|조회"
        + "|(?:사업자|법인|차량|상표)(?: ?등록)?)(?: ?확인)? ?";

    [GeneratedRegex(Things + Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thing();
}
