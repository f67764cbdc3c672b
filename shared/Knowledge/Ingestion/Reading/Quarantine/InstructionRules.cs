namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>
/// The rules, as data. What they have in common: the words only make sense to a machine that is about to answer. Requests that people
/// make of people ("include the date in your reply") and plain tasks ("explain photosynthesis") are none of theirs.
/// </summary>
internal static class InstructionRules
{
    private const string Machine = @"(ai|a\.i\.|llm|gpt|chatgpt|copilot|claude|gemini|chat ?bot|bot|(ai |virtual |digital )?assistant|(large )?language model|ai (model|system|agent))s?";
    private const string Reply = @"(response|reply|replies|answer|output|message|summary|elucidation)(s|'s|’s)?";
    private const string Rulings = @"(instruction|prompt|directive|guideline|command|rule|direction|constraint|system message|input)s?";
    private const string Earlier = @"(previous|prior|above|earlier|preceding|foregoing|former|initial|original|system|existing|developer)";
    private const string Code = @"code (block|snippet|excerpt|section|segment|fragment)";
    private const string OwnCode = @"(your|the) ([a-z]+ ){0,5}(code|codebase|solution|implementation|algorithm|response|reply|answer|elucidation|program|solution architecture)|in the code you";
    private const string Harm = @"requests\.|urllib|urlopen|http\.client|httpx|aiohttp|subprocess|os\.(system|remove|rename|environ)|smtplib|yagmail|ftplib|paramiko|socket\.|exec\(|wget|curl |rm -rf|psutil|publish\.single|shutil|cookiejar|pickle";

    /// <summary>All rules. The first that matches names the reason.</summary>
    public static IReadOnlyList<InstructionRule> All { get; } =
    [
        new("override.en", "ignore disregard forget override bypass follow",
            $@"\b(ignore|disregard|forget|override|bypass|(do not|don't|don’t|stop|no longer) follow(ing)?)\b( about)?( (all|any|each|every|of|the|your|my|these|those|other|and)){{0,4}} {Earlier}( (and|or|system|{Earlier})){{0,2}} {Rulings}\b"),
        new("override-all.en", "ignore disregard forget override",
            @"\b(ignore|disregard|forget|override)( (all|any|every|everything|of|your|the)){1,3} (instructions?|prompts?|programming|guidelines|directives|safety (rules|guidelines|filters))( (that )?(you|were|given|above|before|so far)\b|[.!,;]? (and|instead|now|then|from now on|you (are|will|must))\b)"),
        new("forget.en", "forget ignore disregard", @"\b(forget|ignore|disregard) (everything|anything|all)( that| of what)? (you (know|have been told|were told|have learned|learned|said)|above|before( this)?|i (said|told you)|prior|previous(ly)?)\b[^.]{0,60}\b(now|instead|from now on|and (act|be|become|answer|respond|reply|say|write|tell|do)|you are|only)\b"),
        new("role.en", "you act pretend roleplay role-play behave imagine",
            $@"\byou are (now |no longer |going to be )(an? |the |my )?((new|different|unrestricted|unfiltered|uncensored|evil|jailbroken|helpful|rogue|free) ){{0,3}}({Machine}|dan|persona|linux terminal)\b|(^|[.!?:,\n] *)(please |now |and )?(act|pretend|roleplay|role-play|behave|imagine)( that)?( you('re|’re| are| were)| as| to be| like)( if you (are|were))?( an?| the| my)?( [a-z]+){{0,3}} ({Machine}|dan|linux terminal|persona)\b"),
        new("from-now-on.en", "from", @"\bfrom now on,? (you|your (answers|responses|replies))( (will|must|shall|should|are to|are going to|have to|only))* (act|answer|respond|reply|obey|speak|pretend|ignore|roleplay|be an? (ai|assistant|chatbot|unrestricted))\b"),
        new("prompt.en", "prompt instructions rules configuration",
            $@"\b(reveal|show|print|repeat|output|display|leak|disclose|expose|tell|give|recite|write out)( me| us)?( (all|the|of|your|full|entire|exact|complete|text|contents))* (system|initial|hidden|secret|internal|original|developer|base) (prompt|instructions?|message|rules|configuration)\b|\b(repeat|print|output|encode|reveal|translate|recite|leak|dump)\b[^.!?\n]{{0,40}}\b(your|the) system (prompt|message|instructions)\b"),
        new("persona.en", "you ai chatbot unfiltered uncensored amoral",
            $@"\b(you|you('re|’re| are)|you (will|must|shall)|i want you to|you are (about|going) to) (now |now going to |going to |about to )?(pretend (to be|that you)|roleplay as|role-play as|simulate being|act as|take on the (persona|role) of|operate under)\b|\bfrom now on,?( you are| you will be| you're| you’re) [a-z]*(gpt|dan|bot|ai)\b|\b(unfiltered|uncensored|unrestricted|amoral|jailbroken) (ai|a\.i\.|chatbot|assistant|language model|responses?)\b|\b(respond|answer|reply)\b[^.!?\n]{{0,40}} as (the |an? )?(ai|chatbot|character|persona)\b|\byou have no (restrictions?|limitations?|filters?) on your\b|\bnever refuse (any |a |to )?(request|answer|question)|\b(hello|hey|hi|dear|listen),? (chatgpt|claude|gemini|gpt|copilot)\b"),
        new("address.en", "note message instruction attention notice command",
            $@"\b(note|message|instructions?|attention|notice|commands?)( (to|for)|,|:)( (the|any|all|an?|every|reading))* {Machine}\b( [a-z]+){{0,3}} ?[:\-–—.,!]|\b(note|message|instructions?|attention|notice) (to|for)( (the|any|all))* {Machine} (reading|processing|that reads|who reads)\b"),
        new("if-you-are.en", "you", $@"\bif you('re|’re| are)( (an?|the|any|reading this as))* {Machine}( (reading|processing|or|and|[a-z]+ing))? ?(this|,|:|then|please|language model|llm)"),
        new("markup", "im_start inst sys system instruction", @"<\|im_(start|end)\|>|\[/?inst\]|<</?sys>>|<\|?(system|assistant)\|?>|#{2,4} ?(system|new|hidden) ?(instructions?|prompt|message) ?:?|\[(system|admin|developer) ?(override|message|instructions?|prompt|note)\]|(^|\n) *(system|assistant) ?(prompt|override|instruction)s? ?:|(^|\n) *system ?: ?you (are|must|will|should|shall)\b"),
        new("mode.en", "mode anything jailbr character unfiltered restrictions bound",
            @"\b(developer|dan|jailbreak|god|debug|admin|unrestricted|sudo) mode( is| has been)?( now)? (enabled|activated|on|engaged|unlocked)\b|\b(enable|activate|enter|switch to|engage) (developer|dan|jailbreak|god|unrestricted|sudo) mode\b|\bdo anything now\b|\bstay in character\b|\byou are (free|freed|liberated|no longer bound)( from| by| of)\b|\bjailbr(eak|oken) (prompt|version|ai|chatgpt)|\b(respond|answer|reply|act|speak) (without|with no) (any )?(restrictions?|filters?|censorship|limitations?|moral|ethical)"),
        new("answer-sentence.en", "your",
            $@"\b(add|include|insert|append|integrate|incorporate|embed|weave|slip|place|put|mention|introduce)\b [^.!?\n]{{0,12}}\b(sentence|statement|headline|tip|reminder|appeal|call to action|compelling reason|recommendation|slogan|promotion|advertisement|link|random typos)\b[^.!?\n]{{0,90}}\b(in|to|into|within|of) your (next |final |own |entire )?{Reply}\b|\b(add|include|insert|append|integrate|incorporate|embed)\b [^.!?\n]{{0,12}}\b(sentence|statement|headline|tip|reminder|compelling reason|sensational headline)\b in your (next |final |own |entire )?{Reply}\b|\b(integrate|add|insert|append|embed)\b [^.!?\n]{{0,140}}(www\.|https?://|\.com|"")[^\n]{{0,140}}\b(in|to|into|within) your {Reply}\b|\b(integrate|add|insert|append)\b [^.!?\n]{{0,20}}www\.[^\n]{{0,60}} your {Reply} (directing|linking|pointing)"),
        new("answer-change.en", "your",
            $@"\b(modify|alter|augment|enhance|tweak|adjust|twist|rewrite) your (next |final |own |entire )?{Reply} (to|by|with|so that|so it)\b|\bin your {Reply},? (suggest|tease|promote|advertise|hint|claim|urge|recommend|encourage|endorse|praise)\b|\b(integrate|embed|weave) an? [^.!?\n]{{0,40}} (in|into) your {Reply}\b|\badd a [^.!?\n]{{0,20}}(reason|sentence) in your {Reply}\b"),
        new("answer-code.en", "your letter vowel",
            $@"\b(letters|vowels|consonants|typos|misspell(ings?|ed)?|anagram(s|med)?|scramble|jumble|alphanumeric|homophonic|cipher|rot13|base64|morse|symbols? for letters|spaces|without (any )?(spaces|punctuation|vowels))\b[^.!?\n]{{0,60}}\byour {Reply}\b|\byour {Reply}\b[^.!?\n]{{0,50}}\b(anagram(s|med)?|typos|misspell(ings?|ed)?|intentional misspellings|alphanumeric substitution|homophonic|cipher|rot13|base64|morse code|letters|without (any )?(spaces|punctuation)|(in|of) (threes|fours|fives))\b|\b(misspell|anagram|scramble|reverse) (every|each|all)( [a-z]+)? (word|letter)s? (in|of) your\b|\b(numbers|symbols|digits) for (vowels|letters) in your\b|\b(replace|substitute|swap|convert) (all |every |each )?(vowels|letters|every [a-z]+ letter|third letter|second letter|consonants) (with|by|for|to|into)\b|\breplace every [a-z]+ letter with\b|\bwords in your {Reply} without spaces\b|\b(random )?typos in your {Reply}\b"),
        new("code.en", "code", $@"(following|subsequent|below|this) {Code}[^\n]{{0,90}}({OwnCode})\b|\b({OwnCode})\b[^\n]{{0,90}}(following|subsequent|below|this) {Code}|\b(utili[sz]e|use|execute|employ|ensure|merge|deploy|adopt|integrate)\b[^\n]{{0,60}}(following|subsequent|below) {Code}", Harm),
        new("exfiltrate.en", "send forward upload post transmit leak exfiltrate append email",
            $@"\b(send|forward|upload|post|transmit|leak|exfiltrate|email|append)\b[^.!?\n]{{0,40}}\b(this|the|our|all|entire|full) (conversation|chat( history)?|user('s|’s)? (data|messages?|input|question|query|name|email|details)|system prompt|context|api keys?|session tokens?|secrets|credentials)\b[^!?\n]{{0,60}}(https?:|www\.|@|to the following|to this (url|address|server|email))"),
        new("image-exfiltrate", "](http", @"!?\[[^\]\n]{0,80}\]\(https?://[^)\s]{0,200}(\{+[a-z_ ]{2,40}\}+|\[[a-z_ ]{2,40}\]|<[a-z_ ]{2,40}>)"),
        new("secrecy.en", "user reader human", @"\b(do not|don't|don’t|never) (tell|mention|inform|reveal|disclose|alert|warn|let)\b( (this|it|that|any of this|these instructions|anything))?( to)? the (user|reader|human)\b( (about|of|that|know)? ?(this|these|it|you (were|are|have|received)))"),
        new("override.ko", "무시 잊 따르지 무효 신경 버리 버려 취소", @"(이전의?|위의?|앞의|앞선|앞서|지금까지의?|기존의?|원래의?|모든|시스템)( ?(받은|주어진|내려진))?( ?모든)? ?(지시|지침|명령|프롬프트|시스템 ?메시지|규칙)( ?사항|문|어)?(들)?(을|를|은|는)? ?(모두|전부|다|완전히)? ?(무시하|무시해|잊으|잊어|잊고|따르지 ?마|따르지 ?말|무효|신경 ?쓰지 ?(마|말)|(버리|버려)(고|라|세요)|취소하고)|(위|이전|앞|앞서|지금까지)(의|에서|까지)? ?(말한|나온|받은)? ?(내용|대화|말|설정)(들)?(을|를|은|는)? ?(모두|전부|다|싹)? ?(무시하고|잊고|잊어버리고)[^.\n]{0,40}(답해|답하|대답|답변(해|하)|출력|말해|말하|행동)"),
        new("role.ko", "너는 넌 당신은 이제부터 지금부터", @"((이제|지금)부터 ?(너는|넌|당신은)?|(너는|넌|당신은) ?(이제|지금)(부터)?)[^.\n]{0,30}(ai|인공지능|챗봇|비서|어시스턴트|언어 ?모델|해커|dan|캐릭터|제한 ?없는)[^.\n]{0,15}(이다|입니다|이야|야|처럼|로서|역할|행동|연기|대답|답변|답해)|(인공지능|ai|챗봇|어시스턴트)(인 ?척|처럼) ?(행동|연기|대답)(하라|해라|하시오|해|하세요)"),
        new("mode.ko", "제한 제약 검열 필터 탈옥 dan", @"(제한|제약|검열|필터)(이|을|를)? ?(없이|무시하고|해제하고) ?[^.\n]{0,10}(답해|답하|대답(해|하)|답변(해|하)|응답(해|하)|출력(해|하))|(탈옥|dan) ?모드"),
        new("prompt.ko", "프롬프트 지시 지침 설정", @"(시스템|숨겨진|초기|내부|비밀) ?(프롬프트|지시(문|사항)?|지침|명령어?|설정)(을|를|의 ?내용을)? ?(그대로|모두|전부|전체)? ?(출력|공개|보여|알려|말해|노출|반복|유출)"),
        new("address.ko", "ai 인공지능 챗봇 언어모델 언어 어시스턴트 llm", @"(ai|인공지능|챗봇|언어 ?모델|어시스턴트|llm)( ?(비서|모델|어시스턴트|시스템))?(에게|에 ?대한) ?(보내는 ?)?(지시|명령|알림|메시지|지침)( ?사항)?( ?[:\-]|입니다|이다)|(ai|인공지능|챗봇|언어 ?모델|어시스턴트|llm)( ?(비서|모델|어시스턴트|시스템))?에게 ?:|(당신|너|네)(이|가) ?(ai|인공지능|챗봇|언어 ?모델|어시스턴트|llm)[^.\n]{0,10}(라면|이면|다면)"),
        new("answer.ko", "답변 응답 대답", @"(너의|네|당신의|모든) ?(답변|응답|대답) ?(에는?|을|를|마다|(의 ?)?끝(부분)?에)[^.\n]{0,60}(추가하|포함하|포함시키|넣어|넣으|덧붙|바꾸|바꿔|변경하|홍보하|추천하|시작하|끝내)[^.\n]{0,6}(라|시오|십시오|세요|줘|할 ?것)"),
        new("exfiltrate.ko", "보내 전송 업로드 전달", @"(대화|채팅|사용자의?|이용자의?) ?(전체 ?)?(내용|기록|내역|정보|비밀번호|데이터|질문|메시지)(을|를)?[^.\n]{0,40}(https?:|www\.|@)[^\s]{2,80} ?(으)?(로|에) ?[^.\n]{0,10}(보내|전송|업로드|전달)|(https?:|www\.)[^\s]{2,80} ?(으)?(로|에) ?(이 ?)?(대화|채팅|사용자의?|이용자의?)[^.\n]{0,30}(보내|전송|업로드|전달)"),
        new("secrecy.ko", "사용자 이용자", @"(사용자|이용자)(에게|한테)(는)? ?(이 ?(지시|명령|내용|사실|메시지)(를|을|에 ?대해)? ?)(절대 ?)?(말하지|알리지|언급하지|밝히지|보여주지) ?(마|말)"),
        .. OtherLanguageRules.All,
    ];
}
