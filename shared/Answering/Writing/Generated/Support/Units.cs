using System.Collections.Frozen;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>The units that numbers are given in, English and Korean words for one unit under one name.</summary>
internal static class Units
{
    private static readonly string[] Families =
    [
        "second: second seconds sec secs 초", "minute: minute minutes min mins 분", "hour: hour hours hr hrs 시간", "day: day days 일 일간 일째",
        "businessday: 영업일 근무일", "week: week weeks wk wks 주 주일 주간", "month: month months 개월 달 월", "year: year years yr yrs 년 년간 연간", "age: 세 살",
        "fortnight: fortnight fortnights", "quarter: quarter quarters 분기", "night: night nights 박",
        "mg: mg milligram milligrams 밀리그램", "mcg: mcg µg μg ug microgram micrograms 마이크로그램", "g: g gram grams 그램", "kg: kg kilogram kilograms kilo kilos 킬로그램 킬로",
        "ml: ml milliliter milliliters millilitre millilitres 밀리리터", "l: l liter liters litre litres 리터", "oz: oz ounce ounces 온스", "pound: lb lbs pound pounds £ 파운드",
        "mmol: mmol", "iu: iu unit units", "mmhg: mmhg", "degree: ° °c ℃ °f ℉ degree degrees 도", "percent: % percent per-cent 퍼센트 프로",
        "mm: mm millimeter millimeters millimetre millimetres", "cm: cm centimeter centimeters centimetre centimetres 센티미터", "m: m meter meters metre metres 미터", "km: km kilometer kilometers kilometre kilometres 킬로미터",
        "inch: inch inches", "foot: foot feet ft", "mile: mile miles 마일", "kcal: kcal calorie calories 칼로리",
        "mb: mb 메가바이트", "gb: gb 기가바이트", "kb: kb", "tb: tb", "kw: kw", "kwh: kwh", "v: v volt volts", "w: w watt watts",
        "dollar: $ dollar dollars usd 달러 불", "cent: cent cents", "euro: € euro euros eur 유로", "won: ₩ won krw 원", "yen: ¥ yen 엔",
        "time: time times 회 번 차례", "tablet: tablet tablets pill pills 정 알", "capsule: capsule capsules 캡슐", "dose: dose doses", "drop: drop drops 방울", "puff: puff puffs",
        "teaspoon: teaspoon teaspoons tsp", "tablespoon: tablespoon tablespoons tbsp", "cup: cup cups 컵 잔", "glass: glass glasses",
        "person: person persons people 명 인 분의", "piece: piece pieces 개", "kind: 가지", "copy: copy copies 부", "sheet: sheet sheets 장", "page: page pages 쪽 페이지", "floor: floor floors 층",
        "article: 조", "paragraph: 항", "item: 호", "digit: digit digits 자리", "letter: character characters 자 글자", "point: point points 포인트 점",
    ];

    private static readonly string[] BeforeFamilies =
    [
        "dollar: $ usd us$", "euro: € eur", "pound: £ gbp", "won: ₩ krw", "yen: ¥",
        "section: section sections sec § §§ subsection", "article: article articles art 제", "chapter: chapter", "title: title", "rule: rule", "part: part", "page: page pages p pp", "form: form", "step: step", "paragraph: paragraph",
    ];

    private static readonly FrozenDictionary<string, string> After = Read(Families);
    private static readonly FrozenDictionary<string, string> Before = Read(BeforeFamilies);

    /// <summary>The longest word for a unit.</summary>
    public static int LongestWord { get; } = After.Keys.Max(word => word.Length);

    /// <summary>The unit that a word after a number names; null for none.</summary>
    public static string? Following(string word) => After.GetValueOrDefault(word);

    /// <summary>The unit that a word or sign before a number names; null for none.</summary>
    public static string? Preceding(string word) => Before.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Read(string[] families) => (
        from family in families
        let parts = family.Split(": ")
        from word in parts[1].Split(' ')
        select KeyValuePair.Create(word, parts[0])).ToFrozenDictionary(StringComparer.Ordinal);
}
