using System.Text.RegularExpressions;

namespace BotSuite.Answering.Emergencies;

/// <summary>
/// Hears in a message that a life may be in danger: thoughts of suicide, an overdose, no breath, no consciousness, violence now.
/// Said in the first person or of somebody at hand; a question about such things ("what are the signs of a stroke?") is none.
/// </summary>
internal static partial class EmergencySigns
{
    // People in need write short; what follows in a long text is not what it is about.
    private const int Heard = 2_000;

    /// <summary>Whether the message holds such a sign.</summary>
    public static bool AreIn(string text)
    {
        var said = (text.Length > Heard ? text[..Heard] : text).ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        return English().IsMatch(said) || Korean().IsMatch(string.Concat(said.Where(character => !char.IsWhiteSpace(character))));
    }

    [GeneratedRegex("""
        \b(?:
            suicid(?:e|al) | kill(?:ing)?\ (?:my|him|her|them)sel(?:f|ves) | (?:want|wanna|wish|going|ready)\ (?:to\ |i\ could\ )?die
          | (?:end|tak)(?:e|ing)?\ (?:my|his|her|their)\ (?:own\ )?life | slit(?:ting)?\ (?:my|his|her)\ wrists | end(?:ing)?\ it\ all | (?:dont|do\ not)\ want\ to\ (?:live|be\ alive|wake\ up)
          | (?:want(?:s|ed)?|wanna|going|think(?:s|ing)?|urge)\b[^.?!]{0,20}\b(?:hurt|harm|cut)(?:ting|ing)?\ (?:my|him|her)self | self[\ -]?harm(?:ing|ed)?
          | (?:keep|kept|been|am|im|start(?:ed)?|stop)\ (?:cutting|burning|slicing|hurting)\ my(?:self|\ (?:arms|wrists|legs))
          | overdos(?:e|ed|ing) | (?:took|taken|swallowed|drank|drunk)\ (?:way\ |far\ )?too\ (?:much|many)(?!\ (?:money|time|from|off|out))
          | (?:drank|drunk|swallowed|ate|eaten)\b[^.?!]{0,20}\b(?:poison|bleach|detergent|batter(?:y|ies)|pills|tablets) | (?:been|was|got)\ poisoned
          | (?:cant|cannot|(?:i|he|she|baby)\ can\ not|struggl(?:es|ing)\ to)\ breathe | (?:isnt|not|stopped)\ breathing | (?:is|am|im|are)\ choking
          | unconscious | (?:wont|doesnt|cant|not)\ wak(?:e|ing)\ (?:up|him|her|them) | (?:i|he|she|they|dad|mom|mum|father|mother|baby|child|son|daughter|wife|husband|friend|someone|somebody|has|have|just|suddenly)\ (?:passed\ out|collapsed)(?!\ of)
          | pregnant\b[^.?!]{0,30}\bbleeding | bleeding\b[^.?!]{0,30}\bpregnan(?:t|cy)
          | bleeding\ (?:heavily|badly|a\ lot|out) | (?:wont|doesnt|not)\ stop\ bleeding
          | having\ (?:a|an)\ (?:heart\ attack|stroke|seizure|fit|allergic\ shock)
          | (?:hits|beats|hitting|beating|attacking|strangling|chokes|going\ to\ kill|trying\ to\ kill|wants\ to\ kill)\ (?:me|us|my\ \w+)
        )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    // Spaces are taken out first: Korean is written with and without them.
    [GeneratedRegex("""
            죽고(?:만)?싶 | 살고싶지(?:가|도)?않 | 살기(?:가)?싫 | 자살 | 자해(?:하|했|를) | 목숨을끊 | 생을마감 | 극단적(?:인)?선택 | 뛰어내리(?:고|려|겠)
          | 숨을(?:못|안)쉬 | 숨을쉬지(?:못|않) | 숨(?:이|도)?(?:안쉬어|안쉬고|막혀|멎|멈) | 의식(?:이|을)?(?:없|잃|불명) | 쓰러졌 | 기절(?:했|한) | 깨어나지(?:를)?않
          | 피가(?:계속|너무)?(?:안멈|멈추지(?:가)?않|많이나) | 과다복용 | 과량(?:을)?복용 | (?:약|제|놀|알)(?:을|를)?(?:너무)?(?:많이|한꺼번에|여러알)(?:먹었|삼켰|복용했)
          | (?:농약|락스|세제|건전지|독극물)(?:을|를)?(?:마셨|먹었|삼켰|마신|삼킨) | 심장마비(?:가온|인것) | (?:저를|나를|절|날|엄마를|아이를)(?:때려|때리고|때렸|죽이) | (?:남편|아내|아빠|엄마|부모님|애인|남자친구|남친|상사)(?:이|가)(?:자꾸|계속|저를|나를|또|술먹고){0,2}(?:때려|때리|때렸|목을졸)
          | 임신[^.?!]{0,12}(?:피가|출혈) | 하혈
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Korean();
}
