using BotSuite.Answering.SmallTalk;

namespace BotSuite.Answering.Tests.SmallTalk;

public sealed class SmallTalkReaderTests
{
    public static TheoryData<string, string> SmallTalk => new()
    {
        { "Hi", "Greeting" }, { "hello there!", "Greeting" }, { "Good morning 👋", "Greeting" }, { "HEY!!!", "Greeting" }, { "How are you?", "Greeting" },
        { "안녕하세요", "Greeting" }, { "안녕", "Greeting" }, { "ㅎㅇ", "Greeting" }, { "안녕하세요~ 반갑습니다", "Greeting" }, { "좋은 아침입니다", "Greeting" },
        { "Thanks", "Thanks" }, { "Thank you so much!", "Thanks" }, { "ok, thanks for your help", "Thanks" }, { "Great, thank you", "Thanks" },
        { "감사합니다", "Thanks" }, { "정말 고마워요!", "Thanks" }, { "네 알려주셔서 감사합니다 ㅎㅎ", "Thanks" },
        { "Bye", "Goodbye" }, { "good night", "Goodbye" }, { "thanks, bye!", "Goodbye" }, { "안녕히 계세요", "Goodbye" }, { "수고하세요", "Goodbye" },
        { "help", "Help" }, { "What can you do?", "Help" }, { "what can u do", "Help" }, { "What can I ask you about?", "Help" }, { "what's this?", "Help" }, { "Hi, can you help me?", "Help" }, { "도움말", "Help" }, { "뭐 할 수 있어?", "Help" },
        { "무엇을 물어볼 수 있나요?", "Help" }, { "도와주세요", "Help" },
        { "Are you human?", "AboutBot" }, { "are you a bot or a person?", "AboutBot" }, { "Am I talking to a real person?", "AboutBot" },
        { "who are you", "AboutBot" }, { "What's your name?", "AboutBot" }, { "사람이에요?", "AboutBot" }, { "너는 AI야?", "AboutBot" },
        { "혹시 챗봇인가요?", "AboutBot" }, { "누구세요?", "AboutBot" },
        { "ok", "Acknowledgement" }, { "네", "Acknowledgement" }, { "알겠습니다", "Acknowledgement" }, { "No, never mind", "Acknowledgement" },
        { "no problem", "Acknowledgement" }, { "ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ", "Acknowledgement" }, { "오늘도 수고하세요", "Goodbye" },
    };

    [Theory]
    [MemberData(nameof(SmallTalk))]
    public void Small_talk_is_recognised(string text, string kind) => Assert.Equal(kind, SmallTalkReader.Read(text)?.ToString());

    [Theory]
    [InlineData("Hi, how do I return an item?")]
    [InlineData("Hello, is there parking?")]
    [InlineData("Thanks, and how long does a refund take?")]
    [InlineData("Help me return an item")]
    [InlineData("Can you help me with my deposit?")]
    [InlineData("What can you do about a fever?")]
    [InlineData("What is this fee for?")]
    [InlineData("What is this charge?")]
    [InlineData("What can I do if my landlord keeps my deposit?")]
    [InlineData("Who are you allowed to give my data to?")]
    [InlineData("Is this a real person's right?")]
    [InlineData("Are you human resources?")]
    [InlineData("no refund")]
    [InlineData("start a claim")]
    [InlineData("menu allergies")]
    [InlineData("Good evening opening hours")]
    [InlineData("안녕하세요, 반품은 어떻게 하나요?")]
    [InlineData("안녕하세요 열이 나요")]
    [InlineData("감사합니다 그런데 환불은 언제 되나요")]
    [InlineData("사람이 다쳤어요")]
    [InlineData("도와주세요 숨을 못 쉬겠어요")]
    [InlineData("아니요 못 받았어요")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    public void A_question_is_never_taken_for_small_talk(string text) => Assert.Null(SmallTalkReader.Read(text));

    // A reading that tried every way to part such a message would run into its time limit, which throws.
    [Theory]
    [InlineData("ㅎ")]
    [InlineData("ㅋ")]
    [InlineData("네")]
    [InlineData("좋아요")]
    [InlineData("고마워요")]
    [InlineData("bye ")]
    [InlineData("all right ")]
    public void Small_talk_repeated_before_a_question_is_a_question(string said) =>
        Assert.Null(SmallTalkReader.Read(string.Concat(Enumerable.Repeat(said, 110 / said.Length)) + " 환불"));
}
