using System.Text;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Html;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Html;

public sealed class HtmlFileReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_main_part_of_a_page_is_read_and_its_frame_is_listed_as_dropped()
    {
        var document = await ReadAsync("""
            <!doctype html><html lang="en-US"><head><title>Deposits &ndash; Clinic</title>
            <link rel="canonical" href="https://clinic.example/deposits"><meta property="og:site_name" content="Clinic">
            <meta property="article:modified_time" content="2026-03-05T10:00:00+09:00"><style>p{color:red}</style></head>
            <body><header><a href="/">Clinic</a><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Shop</a></li></ul></nav></header>
            <div class="cookie-consent">We use cookies. <button>Accept</button></div>
            <main><h1>Deposits</h1><p>You pay&nbsp;a <em>deposit</em> of 10&nbsp;&euro;.<br>It comes back.</p>
            <h2>What is deducted?</h2><p>Only <b>damage</b> &amp; rent.</p><ol><li>Photo</li><li>Bill<ul><li>signed</li></ul></li></ol>
            <script>alert(1)</script><nav>On this page</nav></main><footer>Imprint 2026</footer></body></html>
            """);
        Assert.Equal("Deposits – Clinic", document.Title);
        Assert.Equal(("en", "https://clinic.example/deposits", "Clinic"), (document.Language, document.Facts.OriginUrl, document.Facts.Issuer));
        Assert.Equal("Deposits\n\nYou pay a deposit of 10 €.\nIt comes back.\n\nWhat is deducted?\n\nOnly damage & rent.\n\n1. Photo\n2. Bill\n  - signed\n", document.Text);
        Assert.Equal(
            [(PassageKind.Section, "", "Deposits"), (PassageKind.FaqEntry, "What is deducted?", "Deposits > What is deducted?")],
            document.Passages.Select(passage => (passage.Kind, string.Join('|', passage.Questions), string.Join(" > ", passage.HeadingPath))));
        Assert.Equal(["Clinic Home Shop", "We use cookies. Accept", "Imprint 2026", "On this page"], document.Dropped);
        Assert.Equal(["The page says that it is of 2026-03-05."], document.Remarks);
    }

    [Theory]
    [InlineData("<details><summary>How do I pay?</summary><p>By card.</p></details>")]
    [InlineData("<div itemscope itemtype='https://schema.org/Question'><h3 itemprop='name'>How do I pay?</h3><div itemprop='acceptedAnswer' itemscope><div itemprop='text'><p>By card.</p></div></div></div>")]
    [InlineData("<button aria-controls='p1' aria-expanded='false'>How do I pay?</button><div id='p1' hidden><p>By card.</p></div>")]
    [InlineData("<h3><button aria-controls='p1'>How do I pay?</button></h3><div id='p1' style='display:none'><p>By card.</p></div>")]
    [InlineData("<a data-toggle='collapse' data-target='#p1'>How do I pay?</a><div id='p1' aria-hidden='true'>By card.</div>")]
    [InlineData("<dl><dt>How do I pay?</dt><dd>By card.</dd></dl>")]
    [InlineData("<p><strong>How do I pay?</strong></p><p>By card.</p>")]
    [InlineData("<p>Q: How do I pay?</p><p>A: By card.</p>")]
    [InlineData("<table><tr><th>Question</th><th>Answer</th></tr><tr><td>How do I pay?</td><td>By card.</td></tr></table>")]
    [InlineData("<h2>How do I pay?</h2><p>By card.</p>")]
    public async Task Questions_with_their_answers_become_entries_however_the_page_marks_them(string html)
    {
        var document = await ReadAsync($"<title>Help</title><body><h1>Help</h1><p>Intro.</p>{html}<h2>Other</h2><p>After.</p>");
        var entry = Assert.Single(document.Passages, passage => passage.Kind is PassageKind.FaqEntry);
        Assert.Equal(("How do I pay?", "By card."), (entry.Questions.Single(), entry.Range.Of(document.Text)));
        Assert.Equal("Help", entry.HeadingPath[0]);
        Assert.Contains(document.Passages, passage => passage.Kind is PassageKind.Section && passage.Range.Of(document.Text) == "After.");
    }

    [Fact]
    public async Task Questions_named_for_search_engines_become_entries_and_are_not_read_twice()
    {
        var document = await ReadAsync("""
            <title>Help</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"FAQPage","mainEntity":[
            {"@type":"Question","name":"How do I pay?","acceptedAnswer":{"@type":"Answer","text":"<p>By card.</p><ul><li>Visa</li></ul>"}},
            {"@type":["Question"],"name":"When?","acceptedAnswer":[{"text":"At once."}]}]}]}</script>
            <script type="application/ld+json">{broken</script>
            <body><h1>Help</h1><div class="q">How do I pay?</div><div class="a"><p>By card.</p><ul><li>Visa</li></ul></div><p>More words.</p></body>
            """);
        Assert.Equal(
            [("How do I pay?", "By card.\nVisa"), ("When?", "At once."), ("", "More words.")],
            document.Passages.Select(passage => (string.Join('|', passage.Questions), passage.Range.Of(document.Text))));
    }

    [Fact]
    public async Task Each_row_of_a_table_can_be_read_alone_though_cells_reach_over_several()
    {
        var document = await ReadAsync("""
            <body><p>Fees.</p><table><caption>Fees 2026</caption><thead><tr><th>Plan</th><th>Area</th><th>Fee</th></tr></thead>
            <tbody><tr><td rowspan="2">Basic</td><td>Seoul</td><td>9</td></tr><tr><td>Busan</td><td>8</td></tr><tr><td>Pro</td><td colspan="2">on request</td></tr></tbody></table></body>
            """);
        Assert.Equal("Fees.\n\nFees 2026\n\n- Plan: Basic; Area: Seoul; Fee: 9\n- Plan: Basic; Area: Busan; Fee: 8\n- Plan: Pro; Area: on request; Fee: on request\n", document.Text);
    }

    [Theory]
    [InlineData("<p hidden>secret</p>")]
    [InlineData("<p aria-hidden='true'>secret</p>")]
    [InlineData("<p style='display: none !important'>secret</p>")]
    [InlineData("<p style='visibility:hidden'>secret</p>")]
    [InlineData("<p style='font-size:0'>secret</p>")]
    [InlineData("<p style='font-size:1px'>secret</p>")]
    [InlineData("<p style='opacity:0.01'>secret</p>")]
    [InlineData("<p style='color:#FFFFFF'>secret</p>")]
    [InlineData("<p style='background:#000'><span style='color:#000'>secret</span></p>")]
    [InlineData("<p style='position:absolute;left:-9999px'>secret</p>")]
    [InlineData("<p style='text-indent:-9999px'>secret</p>")]
    [InlineData("<p style='width:0;height:0;overflow:hidden'>secret</p>")]
    [InlineData("<font color='white'>secret</font>")]
    [InlineData("<!-- secret -->")]
    [InlineData("<template>secret</template>")]
    [InlineData("<noscript>secret</noscript>")]
    [InlineData("<select><option>secret</option></select>")]
    [InlineData("<svg><text>secret</text></svg>")]
    public async Task What_nobody_sees_is_no_text(string html)
    {
        var document = await ReadAsync($"<body><p>Seen words.</p>{html}</body>");
        Assert.Equal("Seen words.\n", document.Text);
    }

    [Theory]
    [InlineData("<p style='color:white;background:#036'>told</p>")]
    [InlineData("<div style='background-color:black'><p style='color:#fff'>told</p></div>")]
    [InlineData("<p style='font-size:12px;opacity:1'>told</p>")]
    [InlineData("<p hidden='until-found'>told</p>")]
    [InlineData("<p style='left:-10px;width:100%'>told</p>")]
    [InlineData("<details open><summary>More</summary>told</details>")]
    [InlineData("<div class='cookie-policy-content'>told</div>")]
    [InlineData("<my-panel>told</my-panel>")]
    public async Task What_people_see_is_text(string html) =>
        Assert.Contains("told", (await ReadAsync($"<body><p>Seen words that make up most of the page.</p>{html}</body>")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_encoding_that_a_page_names_is_used()
    {
        var korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;
        var document = await Reader().ReadAsync(_folder.Write("old.htm", korean.GetBytes("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=euc-kr\"><p>환불은 3일 안에 됩니다.</p>")));
        Assert.Equal(("환불은 3일 안에 됩니다.\n", "ko"), (document.Text, document.Language));
        Assert.Empty(document.Remarks);
    }

    [Fact]
    public async Task A_page_that_was_fetched_cannot_borrow_the_address_of_another_host()
    {
        var path = _folder.Write("a.html", "<link rel=canonical href='https://other.example/x'><p>Words.</p>");
        await foreach (var outcome in Reader().ReadAsync(new SourceFile(path, "a.html") { Url = new Uri("https://here.example/a?b=1") }, TestContext.Current.CancellationToken))
            Assert.Equal("https://here.example/a?b=1", outcome.Document!.Facts.OriginUrl);
    }

    [Theory]
    [InlineData("<html><body></body></html>", "there is no text in the file")]
    [InlineData("<html><body><div id=root></div><script src=app.js></script></body></html>", "there is no text in the page; a script puts its words in when somebody looks at it")]
    [InlineData("<nav>Home</nav>", "there is no text in the file")]
    public async Task A_page_without_words_says_why(string html, string reason) =>
        Assert.Equal(reason, (await Reader().FailureAsync(_folder.Write("empty.html", html))).Reason);

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<div><p>a", 100_000)]
    [InlineData("<b><i><a href=x>", 30_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<ul><li>a", 50_000)]
    [InlineData("<details><summary>q</summary>", 30_000)]
    [InlineData("<p a=1 b=2 c=3>", 50_000)]
    [InlineData("<div aria-controls=x id=x>a", 20_000)]
    public async Task Tags_without_end_are_read_in_bounded_time(string tag, int times)
    {
        var html = "<p>Words.</p>" + string.Concat(Enumerable.Repeat(tag, times));
        Assert.Contains("Words.", (await ReadAsync(html)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_lie_too_deep_are_still_read_and_what_follows_stands_where_it_belongs()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 400)) + "deep words" + string.Concat(Enumerable.Repeat("</div>", 400));
        Assert.Equal("Head\n\ndeep words\n\nNext\n\nAfter.\n", (await ReadAsync($"<h1>Head</h1>{deep}<h2>Next</h2><p title='a > b'>After.</p>")).Text);
    }

    [Fact]
    public async Task A_page_of_more_elements_than_any_page_has_is_refused()
    {
        var html = string.Concat(Enumerable.Repeat("<i></i>", 500_001));
        Assert.Equal("the page has more than 500000 elements", (await Reader().FailureAsync(_folder.Write("many.html", html))).Reason);
    }

    private Task<ReadDocument> ReadAsync(string html) => Reader().ReadAsync(_folder.Write("page.html", html));

    private static HtmlFileReader Reader() => new(Options.Create(new IngestionOptions()), Options.Create(new ReadingOptions()));
}
