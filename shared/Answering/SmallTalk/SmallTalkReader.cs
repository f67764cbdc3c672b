using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.SmallTalk;

/// <summary>
/// Recognises small talk by the whole message: every word must belong to it. One word more ("hi, how do I return an item?")
/// makes it a question.
/// </summary>
internal static partial class SmallTalkReader
{
    // Longer messages are never small talk alone.
    private const int Longest = 120;

    /// <summary>What kind of small talk the message is; null where it is something else.</summary>
    public static SmallTalkKind? Read(string text)
    {
        if (text.Length > Longest)
            return null;

        var said = Normalise(text);
        if (said.Length == 0)
            return null;

        // A message may greet and thank at once; what asks for more is answered.
        var (english, korean) = (English().Match(said), Korean().Match(said.Replace(" ", "", StringComparison.Ordinal)));
        var match = english.Success ? english : korean;
        if (!match.Success)
            return null;
        if (match.Groups["profession"].Success)
            return SmallTalkKind.AboutProfession;
        if (match.Groups["about"].Success)
            return SmallTalkKind.AboutBot;
        if (match.Groups["help"].Success)
            return SmallTalkKind.Help;
        if (match.Groups["bye"].Success)
            return SmallTalkKind.Goodbye;
        if (match.Groups["thanks"].Success)
            return SmallTalkKind.Thanks;
        return match.Groups["greeting"].Success ? SmallTalkKind.Greeting : SmallTalkKind.Acknowledgement;
    }

    private static string Normalise(string text)
    {
        var said = new StringBuilder(text.Length);
        // Form C keeps single Korean letters (ㅎㅎ, ㅋㅋ) as they are typed; form KC would not.
        foreach (var character in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
                said.Append(character);
            else if (character is '\'' or '’')
                continue;
            else if (said.Length > 0 && said[^1] != ' ')
                said.Append(' ');
        }

        return said.ToString().Trim();
    }

    // What has been taken for small talk stays so, (?>...): were every way of parting a message tried, thirty letters of laughter
    // before a question would take longer than a turn may.
    [GeneratedRegex("""
        ^(?>(?:
            (?<greeting>hi+|hello+|hey+|hiya|howdy|(?:annyeong|annyong|anyoung|anyeong)(?:\ ?haseyo|\ ?hasaeyo|\ ?hashimnikka)?|yeoboseyo|greetings|good\ (?:morning|afternoon|evening|day)|nice\ to\ meet\ you|how\ are\ you(?:\ (?:doing|today))?|hows\ it\ going|whats\ up)
          | (?<thanks>(?:k|g|gh|kh)amsa(?:\ ?(?:hamnida|hapnida|hamnita|haeyo|hae))?|go+mawo(?:yo)?|gomapseumnida|thanks?(?:\ you)?(?:\ (?:so|very)\ much|\ a\ lot|\ a\ bunch)?|thx|ty|cheers|much\ appreciated|(?:i|we)\ appreciate\ (?:it|that|your\ help)|that\ (?:was\ |is\ )?(?:helpful|helped|helps)|(?:that(?:s)?\ )?(?:great|perfect|awesome|excellent|wonderful)|for\ (?:your|the)\ (?:help|answer|information|info|time))
          | (?<bye>annyeonghi\ ?(?:gaseyo|kaseyo|gyeseyo|kyeseyo)|good\ ?bye|bye(?:\ bye)?|see\ (?:you|ya)(?:\ (?:later|soon))?|good\ night|have\ a\ (?:nice|good|great)\ (?:day|evening|night|weekend|one)|farewell|take\ care)
          | (?<help>help(?:\ me)?|(?:can|could)\ (?:you|u|ya)\ help(?:\ me)?|i\ need\ (?:some\ )?help|what\ (?:can|do)\ (?:you|u|ya)\ (?:do|know|help(?:\ me)?\ with|answer)(?:\ for\ me)?|what\ (?:questions\ )?can\ (?:you|u)\ answer|what\ (?:is|are)\ (?:this|you)\ for|whats\ this(?:\ for)?|what\ can\ i\ ask(?:\ (?:you|u|here|about))*|how\ (?:do|does)\ (?:you|this)\ work|how\ can\ you\ help(?:\ me)?|menu|commands|options|start|get\ started)
          | (?<about>(?:are|r)\ (?:you|u)\ (?:a\ |an\ |really\ |even\ )*(?:human|person|real(?:\ person|\ human)?|robot|bot|chat\ ?bot|ai|machine|computer|chatgpt|gpt)|am\ i\ (?:talking|speaking|chatting)\ (?:to|with)\ (?:a\ |an\ )?(?:real\ )?(?:human|person|robot|bot|ai|machine|computer)|is\ this\ (?:a\ |an\ )?(?:human|real\ person|person|robot|bot|chat\ ?bot|ai)|who\ (?:are|r)\ (?:you|u)|what\ (?:are|r)\ (?:you|u)|whats\ your\ name|what\ is\ your\ name|who\ (?:made|built|created)\ you|or\ (?:a\ |an\ )?(?:human|person|robot|bot|ai|machine|computer))
          | (?<profession>(?:are|r)\ (?:you|u)\ (?:a\ |an\ |really\ |even\ |my\ |real\ |qualified\ |licensed\ )*(?:doctor|physician|nurse|pharmacist|therapist|medical\ professional|lawyer|attorney|solicitor|judge|paralegal|legal\ expert|professional|expert)|(?:am\ i\ (?:talking|speaking|chatting)\ (?:to|with)|is\ this)\ (?:a\ |an\ |my\ )?(?:real\ )?(?:doctor|physician|nurse|pharmacist|therapist|lawyer|attorney|solicitor)|or\ (?:a\ |an\ )?(?:doctor|nurse|lawyer|attorney))
          | (?<ack>ok|okay|k|alright|all\ right|right|sure|got\ it|i\ see|understood|fine|cool|nice|yes|yeah|yep|yup|no\ problem|no|nope|nah|never\ ?mind)
          | there|again|everyone|everybody|all|team|bot|please|folks|friend|sir|madam|oh|ah|well|and|now|then|today|too
        )(?:\ |$))+$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    // Spaces are taken out first: Korean is written with and without them.
    [GeneratedRegex("""
        ^(?>
            (?<greeting>안녕(?!히)(?:하세요|하십니까|하세여|하심)?|하이|ㅎㅇ|헬로우?|반갑습니다|반가워요?|처음뵙겠습니다|좋은(?:아침|하루|오후|저녁)(?:입니다|이에요|이네요|되세요)?|잘지내(?:요|세요|셨어요|니)?)
          | (?<thanks>(?:정말|너무|대단히|진심으로|매우|도와주셔서|알려주셔서|답변)*(?:고마워요?|고맙습니다|고맙네요|감사합니다|감사해요|감사드려요|감사드립니다|감사|땡큐|ㄱㅅ)|도움이(?:많이)?(?:됐어요|되었어요|됐습니다|되었습니다))
          | (?<bye>안녕히(?:계세요|가세요|계십시오)|잘(?:가|있어)요?|바이(?:바이)?|다음에(?:봐요?|뵐게요|또올게요)|또올게요|수고하세요|수고하셨습니다)
          | (?<help>도움(?:말|이필요해요?|이필요합니다)?|도와(?:줘요?|주세요|주실수있나요|주실래요)|(?:너는|넌|당신은|이봇은|여기서는|여기서|챗봇은)?(?:무엇을|뭘|뭐를|뭐|무슨일을|어떤일을|어떤걸)(?:할수있(?:어요?|나요|습니까|니|는데)|물어볼수있(?:어요?|나요|습니까)|도와줄수있(?:어요?|나요|습니까)|해줄수있(?:어요?|나요|습니까)|알아요?|물어보면(?:돼요?|되나요))|어떻게(?:사용|이용)(?:해요?|하나요|합니까)|사용법|메뉴|시작)
          | (?<about>(?:너는?|넌|당신은|혹시|지금)*(?:사람|인간|로봇|봇|챗봇|기계|컴퓨터|인공지능|ai|진짜사람|상담원)(?:이에요|예요|이예요|인가요|입니까|이야|야|이니|니|이세요|이신가요|맞아요?|맞나요|맞습니까)|(?:너는?|넌|당신은)?(?:누구(?:세요|예요|에요|야|니|십니까|신가요)|이름이(?:뭐예요|뭐야|뭐에요|무엇인가요|뭔가요))|(?:사람|로봇|상담원)(?:이랑|과|하고)(?:대화|이야기|얘기)(?:하는)?(?:중인가요|중이에요|건가요|거예요))
          | (?<profession>(?:너는?|넌|당신은|혹시|지금)*(?:진짜)?(?:의사|의사선생님|간호사|약사|변호사|법률가|판사|전문가|상담사)(?:선생님)?(?:이에요|예요|이예요|인가요|입니까|이야|야|이니|니|이세요|세요|이신가요|신가요|맞아요?|맞나요|맞습니까))
          | (?<ack>네+|넵|넹|예|응|ㅇㅇ|ㅇㅋ|오케이|알겠(?:어요|습니다|어)|알았(?:어요|습니다|어)|그래요?|좋아요?|좋습니다|아니요?|아뇨|아니오|괜찮아요|괜찮습니다)
          | 여러분|저기요?|오늘도|아|오|봇아|챗봇아|ㅎ+|ㅋ+|요
        )+$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Korean();
}
