using System.Globalization;

namespace BotSuite.Answering.Phrasing;

/// <summary>What the bot says in Korean.</summary>
internal sealed class KoreanPhrases : Phrases
{
    public override string Language => "ko";

    public override string Greeting => "안녕하세요! 궁금한 점을 물어보시면 승인된 자료에서 답을 찾아 드리겠습니다.";

    public override string Thanks => "도움이 되었다니 기쁩니다. 더 궁금한 점이 있으신가요?";

    public override string Goodbye => "안녕히 가세요. 좋은 하루 보내세요.";

    public override string Help =>
        "궁금한 점을 한국어나 영어로 한 문장으로 적어 주세요. 승인된 자료에서 답을 찾아 출처와 함께 보여 드립니다. "
        + "자료에 답이 없으면 없다고 말씀드리고, 담당자에게 문의하는 방법을 안내해 드립니다. "
        + "긴급한 상황이라면 바로 119나 가까운 응급 기관에 연락해 주세요.";

    public override string AboutBot =>
        "저는 사람이 아니라 자동 응답 도우미(AI)입니다. 승인된 자료에 있는 내용으로만 답하고, 답변마다 출처를 보여 드립니다.";

    public override string Acknowledgement => "네, 알겠습니다. 궁금한 점이 있으시면 한 문장으로 적어 주세요.";

    public override string NoProfessional =>
        "아니요. 저는 의사나 변호사 같은 전문가가 아니라 자동 응답 도우미(AI)입니다. 승인된 자료의 내용을 인용해 드리며, 개인의 사안에 대한 결정은 전문가와 상의해 주세요.";

    public override string NoneOfThese => "네, 찾으시는 내용이 아니군요. 다른 말로 다시 물어봐 주시거나 담당자 연결을 요청해 주세요.";

    public override string Forgotten => "네, 지금까지 말씀하신 내용을 지우고 새로 시작합니다. 무엇이 궁금하신가요?";

    public override string NoWords => "메시지에서 글자를 찾지 못했습니다. 궁금한 점을 한 문장으로 적어 주세요.";

    public override string AskBack(int topics) => topics == 1
        ? "제가 제대로 이해했는지 확실하지 않습니다. 혹시 아래 내용을 찾으시나요? 아니라면 다른 말로 다시 물어봐 주세요."
        : "어떤 내용을 찾으시는지 확실하지 않습니다. 아래에서 고르시거나 다른 말로 다시 물어봐 주세요.";

    public override string Guessed => "찾으시는 내용이 맞는지 확실하지 않지만, 자료에서 가장 가까운 내용입니다.";

    public override string SearchedFor(string words) => $"‘{words}’(으)로 찾았습니다.";

    public override string DecisionIsNotOurs(string domain) => domain switch
    {
        "legal" => "어떻게 하셔야 할지나 사건의 결과는 제가 판단해 드릴 수 없으니 변호사나 법률구조 기관과 상의해 주세요.",
        _ => "이 결정은 제가 대신 내려 드릴 수 없으니, 무엇이든 바꾸시기 전에 의사나 약사와 상의해 주세요.",
    };

    public override string ThisIsWhatItSays => "자료에는 다음과 같이 나와 있습니다.";

    public override string Apology => "죄송합니다. 시스템에 문제가 생겨 답변을 드리지 못했습니다. 잠시 후 다시 시도해 주세요.";

    public override string NotFound(DateOnly? asOf, bool withTopics)
    {
        var lead = asOf is { } day
            ? $"승인된 자료에서 {Say(day)} 기준으로 이 질문에 맞는 답을 찾지 못했습니다. 추측으로 답하지 않겠습니다."
            : "승인된 자료에서 이 질문에 맞는 답을 찾지 못했습니다. 추측으로 답하지 않겠습니다.";
        return withTopics ? lead + " 자료에는 다음과 같은 주제가 있습니다." : lead;
    }

    public override string AsOf(DateOnly day) => $"{Say(day)} 기준 내용입니다.";

    public override string NoLongerInForce(DateOnly until) => $"이 내용은 {Say(until)}까지 유효했으며 지금은 적용되지 않습니다.";

    public override string NotYetInForce(DateOnly from) => $"이 내용은 {Say(from)}부터 시행되며 아직 적용되지 않습니다.";

    public override string OtherLanguage(string language) =>
        $"이 내용은 {NameOf(language)} 자료에만 있어 원문 그대로 인용합니다.";

    public override string Person(string? contact, string? domain) => (contact, domain) switch
    {
        ({ Length: > 0 }, _) => $"담당자 문의: {contact}",
        (_, "legal") => "담당자와 상담하시려면 운영 시간에 법률 상담 창구로 연락해 주세요.",
        (_, "medical") => "담당자와 상담하시려면 보건 센터나 다니시는 병원에 연락해 주세요.",
        (_, "customer") => "담당자와 상담하시려면 고객센터로 연락해 주세요.",
        _ => "담당자와 상담하시려면 저희 사무실로 연락해 주세요.",
    };

    public override string Reference(string reference) => $"문의 번호: {reference}";

    // .NET names regions in the language of the machine only.
    private static string Say(DateOnly day) => day.ToString("yyyy년 M월 d일", CultureInfo.InvariantCulture);

    private static string NameOf(string language) => language switch
    {
        "ko" => "한국어",
        "en" => "영어",
        _ => $"다른 언어({language})",
    };
}
