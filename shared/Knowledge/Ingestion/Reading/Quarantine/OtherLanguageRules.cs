namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>
/// The usual phrases in languages beside English and Korean, written as <see cref="ComparableText"/> gives them: without accents. A word that
/// people are also called by (assistant, Assistent) is none of these rules' machines unless it says so.
/// </summary>
internal static class OtherLanguageRules
{
    private const string MachineDe = "(ki|ai|llm|gpt|ki-?(assistent(en|in)?|systeme?|modelle?)|(kunstliche|kuenstliche) intelligenz|sprachmodelle?|chatbots?|bots?)";
    private const string MachineFr = "(ia|ai|llm|gpt|intelligences? artificielles?|assistants? (ia|virtuels?)|modeles? de langage|chatbots?|agents? conversationnels?|robots? conversationnels?)";
    private const string MachineEs = "(ia|ai|llm|gpt|inteligencias? artificial(es)?|asistentes? (de ia|virtual(es)?)|modelos? de lenguaje|chatbots?)";
    private const string MachineZh = "(ai|llm|gpt|人工智能|人工智慧|大?语言模型|大?語言模型|(聊天)?机器人|(聊天)?機器人|智能助手|智慧助理)";
    private const string MachineJa = "(ai|llm|gpt|人工知能|生成ai|チャットボット|(大規模)?言語モデル|(ai)?アシスタント)";
    private const string RulingDe = "(system[- ]?)?(anweisung(en)?|instruktion(en)?|befehle?n?|regeln|vorgaben|richtlinien|prompts?)";
    private const string EarlierDe = "(vorherigen?|vorigen?|bisherigen?|obigen?|vorangegangenen?|vorhergehenden?|fruheren?|frueheren?|ursprunglichen?|urspruenglichen?|oben (stehenden|genannten)|deine|eure)";
    private const string RulingFr = "(instructions?|consignes?|directives?|regles?|commandes?|ordres?|prompts?)";
    private const string RulingEs = "(instrucci(on|ones)|indicaci(on|ones)|ordenes|reglas|directrices|directivas|comandos|prompts?)";
    private const string RulingZh = "(指令|指示|提示词|提示詞|命令|规则|規則|设定|設定|prompt)";
    private const string RulingJa = "(指示|命令|プロンプト|ルール|規則|指令)";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<InstructionRule> All { get; } =
    [
        new("override.de", "ignorier verg missachte befolg",
            $@"\b(ignorier(e|t|en sie)?|vergiss|vergesst|vergessen sie|missachten?( sie)?)\b( (bitte|nun|jetzt|alle|aller|samtliche|die|diese|jegliche)){{0,4}}( {EarlierDe}){{1,2}} {RulingDe}\b|\b(befolge|befolgen sie|befolgt)( (bitte|alle|die|diese)){{0,3}}( {EarlierDe}){{1,2}} {RulingDe} nicht\b|\b(vergiss|ignoriere) alles,? was (du|dir|ich|zuvor|bisher|oben)\b"),
        new("role.de", "du sofort jetzt", $@"\bdu bist (jetzt|nun|ab jetzt|ab sofort|von nun an)( ein| eine| der| die| mein)?( [a-z]+){{0,3}} ({MachineDe}|assistent(in)?|dan|hacker(in)?)\b|\b(ab jetzt|ab sofort|von nun an) (bist|antwortest|verhaltst|verhaeltst|handelst|sprichst) du\b|\btu so,? als (ob|warst|waerst|seist) du [^.\n]{{0,40}}({MachineDe}|dan|keine (regeln|einschrankungen|filter))\b"),
        new("prompt.de", "prompt anweisung systemnachricht",
            @"\b(zeige?n?|nenne?n?|gib|verrate?n?|drucke?n?|wiederhole?n?|offenbare?n?)( sie)?( (mir|uns|bitte|den|deinen?|die|deine|ihren?|gesamten?|vollstandigen?|kompletten?|exakten?)){0,4} (system[- ]?prompts?|systemanweisung(en)?|systemnachricht|(geheimen?|versteckten?|internen?) (system)?(anweisungen?|prompts?))\b"),
        new("address.de", "ki ai llm gpt bot modell intelligenz",
            $@"\b(hinweis|nachricht|anweisung(en)?|achtung|mitteilung|befehl)(e|s)?( (an|fur|fuer|:)|,|:)( (die|den|das|alle|jede|jeden|eine?)){{0,2}} {MachineDe}\b ?[:\-–—.,!]|\bwenn (du|sie) eine? {MachineDe} (bist|sind)\b"),
        new("override.fr", "ignor oubli suiv compte",
            $@"\b(ignore[zr]?|oublie[zr]?|ne (tiens|tenez) (pas|plus) compte de|ne (suis|suivez) (pas|plus))\b( (toutes?|tous|les?|la|vos|tes|ces|des|de|mes)){{0,4}} ({RulingFr}( (du )?systeme)?,? (ci-dessus|precedente?s?|anterieure?s?|initiale?s?|qui precedent|d['’]avant|(donnee?s|recues?) (plus haut|precedemment|avant|auparavant|jusqu['’]ici))|(precedente?s?|anciennes?) {RulingFr})\b|\boublie[zr]? tout ce (que|qui|qu['’])[^.\n]{{0,40}}\b(et|maintenant|desormais)\b"),
        new("role.fr", "tu vous agi comporte fai", $@"\b(tu es|vous etes) (maintenant|desormais|dorenavant)( une?| le| la)?( [a-z]+){{0,3}} ({MachineFr}|assistante?|dan|hacker|pirate)\b|\b(agis|agissez|comporte-toi|comportez-vous|fais|faites) comme (si tu etais |si vous etiez )?(une? )?([a-z]+ ){{0,3}}({MachineFr}|dan|assistant sans)\b"),
        new("prompt.fr", "prompt systeme instructions consignes",
            @"\b(affiche|montre|revele|donne|repete|divulgue|imprime|ecris)(z|r)?(-(moi|nous))?( (le|la|les|ton|tes|votre|vos|tout|toutes)){0,3} ((contenu|texte|integralite) (de|du|des) ((ton|tes|vos|votre) )?)?((prompt|message|instructions?|consignes?)( (du|de))? (systeme|secrete?s?|cachee?s?)|prompt initial)\b"),
        new("address.fr", "ia ai llm gpt assistant artificiel langage chatbot conversationnel",
            $@"\b(note|message|instructions?|attention|avis|consignes?) (a l['’]attention (de|des|du)|a destination (de|des|du)|pour|aux?|a)( (les?|la|toute|tout|toutes|tous)){{0,2}} ?(l['’])?{MachineFr}\b ?[:\-–—.,!]|\bsi (tu es|vous etes) une? {MachineFr}\b"),
        new("override.es", "ignor olvid desestim descart sigas siga",
            $@"\b(ignor(a|e|ar|en|ad)|olvid(a|e|ar|en)|desestim(a|e)|descart(a|e)|no (sigas?|obedezcas?|hagas? caso (a|de)))\b( (todas?|todos?|las?|los?|tus|estas|estos|de|cualquier)){{0,4}} ({RulingEs}( (del sistema|dadas|recibidas|que (te|le) (dieron|han dado)))? (anterior(es)?|previ[ao]s?|precedentes|de arriba|iniciales|originales)|(anteriores|previ[ao]s) {RulingEs})\b|\bolvida todo lo (que|anterior)[^.\n]{{0,40}}\b(y|ahora)\b"),
        new("role.es", "eres ahora actua compor", $@"\b(ahora eres|eres ahora|a partir de ahora,? eres)( una?| el| la)?( [a-z]+){{0,3}} ({MachineEs}|asistente|dan|hacker)\b|\b(actua|comportate) como (si fueras )?(una? )?([a-z]+ ){{0,3}}({MachineEs}|dan|asistente sin)\b"),
        new("prompt.es", "prompt sistema instrucciones",
            @"\b(muestra|revela|imprime|repite|di|escribe|divulga)(me|nos)?( (el|la|los|las|tu|tus|todo|todas)){0,3} ((texto|contenido) (de|del) (tus? )?)?((prompt|mensaje|instrucciones)( (del|de))? (sistema|ocult[ao]s?|secret[ao]s?)|prompt inicial)\b"),
        new("address.es", "ia ai llm gpt inteligencia asistente modelo chatbot",
            $@"\b(nota|mensaje|instrucci(on|ones)|atencion|aviso) (para|a|dirigid[oa] a)( (las?|el|los|tod[oa]s?|cualquier)){{0,2}} {MachineEs}\b ?[:\-–—.,!]|\bsi eres una? {MachineEs}\b"),
        new("override.zh", "忽略 忽視 忽视 無視 无视 忘记 忘記 忘掉 不要",
            $@"(忽略|忽視|忽视|無視|无视|忘记|忘記|忘掉|不要再?(遵循|遵守|理会|理會|服从|服從))(掉|你|您|所有|全部|一切|任何|的|收到|给|給|在|此){{0,8}}(之前|以前|以上|上面|前面|先前|此前|上述|系统|系統|你的|您的|原有|原来|原來|最初|初始)(你|您|所有|全部|一切|任何|的|收到|给|給|系统|系統){{0,8}}{RulingZh}"),
        new("role.zh", "你 您", $@"(从现在开始|從現在開始|从现在起|從現在起|现在|現在),?(请|請)?(你|您)(就|将|將|要|必须|必須)?(是|扮演|充当|充當)[^。\n]{{0,15}}({MachineZh}|助手|助理|dan|黑客|駭客|骇客)"),
        new("prompt.zh", "提示 指令 消息 訊息 prompt",
            @"(显示|顯示|输出|輸出|打印|告诉我|告訴我|泄露|洩露|洩漏|透露|重复|重複|复述|複述|展示|公开|公開)[^。,\n]{0,8}((系统|系統|初始|隐藏|隱藏|内部|內部|秘密)(提示词|提示詞|指令|prompt)|(你|您)的(系统|系統)(提示|消息|訊息|设定|設定))"),
        new("address.zh", "ai llm gpt 人工智 语言模型 語言模型 机器人 機器人 智能助手 智慧助理",
            $@"(致|给|給|对|對)(所有|任何|各位|正在|阅读|閱讀|本文|此文|的){{0,6}}{MachineZh}(助手|助理|系统|系統|模型)?的?(指令|指示|提示|消息|訊息|备注|備註)?:|(如果|若)(你|您)是(一个|一個|一名|个|個)?{MachineZh}"),
        new("override.ja", "無視 忘れ 従わ 破棄",
            $@"(以前|これまで|今まで|いままで|上記|前|先|既存|すべて|全て|元|最初|システム)(の|に与えられた|に出された|までの){{1,2}}(すべての?|全ての?|全部の?)?(システム)?{RulingJa}(を|は)?(すべて|全て|全部|完全に)?(無視(して(ください|下さい|くれ|、|,|。|\.|\n|$)|しろ|せよ|しなさい)|忘れ(て(ください|下さい|くれ|、|,|。|\.|\n|$)|ろ|なさい)|破棄(して(ください|下さい)|しろ|せよ)|に?従わない(で|こと))"),
        new("role.ja", "あなた 君 お前 これから 今から", $@"(今|これ|いま)から、?(あなた|君|お前)は[^。\n]{{0,20}}({MachineJa}|dan|ハッカー)(です|だ|として|になり|のように|であり)|(あなた|君|お前)は(今|これ|いま)から、?[^。\n]{{0,20}}({MachineJa}|dan|ハッカー)(です|だ|として|になり|のように|であり)"),
        new("prompt.ja", "プロンプト 指示 命令", @"(システム|隠し|初期|内部|秘密の|非公開の)(プロンプト|指示|命令)(を|の内容を|の全文を)(すべて|全て|全文|そのまま)?(表示|出力|開示|公開|教え|見せ|暴露|繰り返)"),
        new("address.ja", "ai llm gpt 人工知能 チャットボット 言語モデル アシスタント",
            $@"{MachineJa}(モデル|システム)?(へ|宛て?|向け)の?(指示|命令|メッセージ|注意|連絡)(事項|です)?:|(あなた|君)が{MachineJa}(なら|であれば|である場合|の場合)"),
    ];
}
