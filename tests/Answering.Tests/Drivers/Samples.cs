using System.Globalization;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>A small store: three domains, two languages, one text that went out of force and one that comes.</summary>
internal static class Samples
{
    public static readonly Entry Returns = new("returns", "How do I return an item I bought?",
        "You can return an item within 30 days. Print the label from your account.\n\n1. Pack the item.\n2. Stick the label on the parcel.");

    public static readonly Entry ReturnsKorean = new("returns-ko", "구매한 상품은 어떻게 반품하나요?",
        "상품은 30일 안에 반품하실 수 있습니다. 계정에서 라벨을 출력해 주세요.")
    { Language = "ko" };

    public static readonly Entry ShopDeposit = new("shop-deposit", "When do I get the bottle deposit back?",
        "You get the bottle deposit back at the till when you bring the bottle.");

    public static readonly Entry RentDeposit = new("rent-deposit", "When does a landlord return the rental deposit?",
        "A landlord returns the rental deposit within 30 days after the lease ends.")
    { Domain = "legal" };

    public static readonly Entry Fever = new("fever", "What should I do about a fever?",
        "Rest, and drink water. Call the health centre if the temperature stays above 39 °C for three days.")
    { Domain = "medical" };

    public static readonly Entry OldFee = new("old-fee", "What is the filing fee?", "The filing fee is 40 dollars.")
    { Domain = "legal", From = new DateOnly(2023, 1, 1), To = new DateOnly(2024, 12, 31) };

    public static readonly Entry Parking = new("parking", null, "주차장은 건물 뒤에 있습니다. 방문객은 두 시간 동안 무료로 주차할 수 있습니다. Parking permit PX-77.")
    { Language = "ko", Heading = "주차 허가 (Parking permit PX-77)" };

    public static readonly Entry[] All = [Returns, ReturnsKorean, ShopDeposit, RentDeposit, Fever, OldFee, Parking];

    // In a store of seven entries every word is rare; these make the rare words of a question stand out as they do in a real one.
    private static IEnumerable<Entry> Others =>
        from number in Enumerable.Range(1, 120)
        let name = string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')))
        select new Entry($"other-{number}", $"How does the q{name}z programme work?", $"The q{name}z programme runs every week; ask at the desk for a place.");

    private static readonly Lazy<Task<StoreTemplate>> Template = new(() => StoreTemplate.OfAsync(host => host.KnowsAsync([.. All, .. Others])));

    public static async Task<AnsweringHost> StartAsync(params (string Key, string? Value)[] settings) =>
        AnsweringHost.StartOn(await Template.Value, null, settings);
}
