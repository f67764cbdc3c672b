using System.Text;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading.Mail;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Mail;

public sealed class MailFileReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mail_is_its_own_words_and_what_it_repeats_is_listed()
    {
        var document = await Reader().ReadAsync(_folder.Write("a.eml", """
            From: =?UTF-8?B?6rmA66+86rK9?= <kim@shop.example>
            To: all@shop.example
            Subject: =?UTF-8?Q?New_return_policy_=E2=80=93_please_read?=
            Date: Tue, 03 Mar 2026 10:15:00 +0900
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="x"

            --x
            Content-Type: multipart/alternative; boundary="y"

            --y
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Returns are free from today.

            Q: How long?
            A: Thirty days=2E

            Kind regards,
            Kim
            --=20
            Shop Ltd, Seoul

            On Mon, 2 Mar 2026 at 09:00, Lee <lee@shop.example> wrote:
            > What is the new policy?
            --y
            Content-Type: text/html

            <p>Returns are free.</p>
            --y--
            --x
            Content-Type: application/pdf; name="policy.pdf"
            Content-Disposition: attachment; filename="policy.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --x--
            """));
        Assert.Equal("New return policy – please read", document.Title);
        Assert.Equal("김민경", document.Facts.Issuer);
        Assert.Equal("New return policy – please read\n\nReturns are free from today.\n\nQ: How long?\nA: Thirty days.\n", document.Text);
        Assert.Equal("How long?", Assert.Single(document.Passages, passage => passage.Questions.Count > 0).Questions[0]);
        Assert.Contains(document.Dropped, piece => piece.Contains("What is the new policy?", StringComparison.Ordinal));
        Assert.Contains(document.Dropped, piece => piece.Contains("Shop Ltd, Seoul", StringComparison.Ordinal));
        Assert.Contains(document.Dropped, piece => piece.Contains("Kind regards", StringComparison.Ordinal));
        Assert.Equal(["The mail is of 2026-03-03.", "Attachments that were not read: policy.pdf."], document.Remarks);
    }

    [Fact]
    public async Task A_mail_of_html_alone_is_read_like_a_page_without_the_mail_that_it_replies_to()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(
            "Subject: Hours\r\nFrom: a@b.example\r\nContent-Type: text/html; charset=ks_c_5601-1987\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + "<table><tr><td><p>아홉 시에 엽니다.</p><ul><li>토요일 휴무</li></ul></td></tr></table><div class='gmail_quote'>언제 여나요?</div>");
        var document = await Reader().ReadAsync(_folder.Write("a.eml", bytes));
        Assert.Equal("Hours\n\n아홉 시에 엽니다.\n\n- 토요일 휴무\n", document.Text);
        Assert.Equal(["언제 여나요?"], document.Dropped);
    }

    [Theory]
    [InlineData("Yes, you can.\n\n----- Original Message -----\nFrom: Lee\nCan I?", "Yes, you can.")]
    [InlineData("Yes.\n\nFrom: Lee <l@x.example>\nSent: Monday\nTo: Kim\nSubject: Can I?\n\nCan I?", "Yes.")]
    [InlineData("네, 됩니다.\n\n2026년 3월 2일 (월) 오전 9:00, Lee <l@x.example>님이 작성:\n> 되나요?", "네, 됩니다.")]
    [InlineData("On Mon, 2 Mar 2026, Lee wrote:\n> Can I?\n\nYes, you can.\n\n> And now?\n\nNow too.", "Yes, you can.\n\n\nNow too.")]
    [InlineData("See below.\n\n---------- Forwarded message ---------\nFrom: Office\nSubject: Rules\n\nThe rules.", "See below.\n\n---------- Forwarded message ---------\nFrom: Office\nSubject: Rules\n\nThe rules.")]
    [InlineData("Text.\n\nThis e-mail is confidential and intended for the addressee.", "Text.")]
    [InlineData("Text.\n\n감사합니다.\n김민경 드림", "Text.")]
    [InlineData("Dear all,\n\nregards the lift: it works.\n\nSteps:\n--\nA list of twelve lines that is no signature would be cut.", "Dear all,\n\nregards the lift: it works.\n\nSteps:")]
    public void Quotes_signatures_and_notices_go_and_forwarded_mails_stay(string text, string expected) =>
        Assert.Equal(expected, MailTrimming.Of(text).Words);

    [Theory]
    [InlineData("just words", "the file is damaged, or no mail")]
    [InlineData("\0\0\0\0", "the file is damaged, or no mail")]
    [InlineData("Subject: x\n\n", "there is no text in the file")]
    public async Task What_is_no_mail_says_so(string content, string reason) =>
        Assert.Equal(reason, (await Reader().FailureAsync(_folder.Write("bad.eml", content))).Reason);

    [Fact]
    public async Task Parts_in_parts_without_end_are_bounded()
    {
        var nested = new StringBuilder("Subject: deep\nFrom: a@b.example\n");
        for (var i = 0; i < 5_000; i++) nested.Append("Content-Type: multipart/mixed; boundary=\"b").Append(i).Append("\"\n\n--b").Append(i).Append('\n');
        nested.Append("Content-Type: text/plain\n\nwords");
        await foreach (var outcome in Reader().ReadAsync(new(_folder.Write("deep.eml", nested.ToString()), "deep.eml"), TestContext.Current.CancellationToken))
            Assert.True(outcome.Document is not null || outcome.Failure is not null);
    }

    private static MailFileReader Reader() => new(Options.Create(new IngestionOptions()));
}
