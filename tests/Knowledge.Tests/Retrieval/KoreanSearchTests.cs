using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class KoreanSearchTests(SearchEngine engine) : IAsyncLifetime
{
    public sealed class InMemory() : KoreanSearchTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : KoreanSearchTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();
    private KnowledgeProcess _process = null!;

    public async ValueTask InitializeAsync()
    {
        _process = await KnowledgeProcess.StartAsync(engine, _folder);
        await _process.ImportAsync(_folder.WriteEntries("faq.jsonl",
            new { id = "챗봇", question = "고객챗봇서비스는 언제 쓸 수 있나요?", answer = "하루 종일 쓸 수 있습니다.", lang = "ko" },
            new { id = "api", question = "API 키는 어디에서 발급받나요?", answer = "개발자 설정에서 발급받습니다.", lang = "ko" },
            new { id = "vpn", question = "집에서 VPN연결은 어떻게 하나요?", answer = "프로그램을 켜고 로그인하세요.", lang = "ko" },
            new { id = "책", question = "책은 며칠 동안 빌릴 수 있나요?", answer = "책 한 권을 14일 동안 빌려 드립니다.", lang = "ko" },
            new { id = "약", answer = "약은 밥을 먹고 30분 뒤에 드세요.", lang = "ko" },
            new { id = "환불", question = "환불은 얼마나 걸리나요?", answer = "영업일 기준 닷새가 걸립니다.", lang = "ko" }));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("챗봇", "챗봇")]
    [InlineData("챗봇이 있나요?", "챗봇")]
    [InlineData("API키", "api")]
    [InlineData("api 키를 받고 싶어요", "api")]
    [InlineData("ＡＰＩ 키", "api")]
    [InlineData("VPN 연결", "vpn")]
    [InlineData("vpn연결이 안 돼요", "vpn")]
    [InlineData("VPN에 어떻게 연결하나요", "vpn")]
    [InlineData("책", "책")]
    [InlineData("책을 빌리고 싶어요", "책")]
    [InlineData("책도 빌려주나요", "책")]
    [InlineData("약은 언제 먹나요", "약")]
    [InlineData("환불을 받으려면", "환불")]
    [InlineData("환불이요", "환불")]
    public async Task Short_words_mixed_scripts_and_particles_find_their_entry(string question, string first) =>
        Assert.Equal(first, (await _process.SearchAsync(question))[0].Passage.DocumentKey);
}
