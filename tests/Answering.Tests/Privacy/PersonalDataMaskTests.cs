using BotSuite.Answering.Privacy;

namespace BotSuite.Answering.Tests.Privacy;

public sealed class PersonalDataMaskTests
{
    [Theory]
    [InlineData("Write to jane.doe+shop@example.co.uk please", "Write to [email] please")]
    [InlineData("이메일은test@example.com으로 보내 주세요", "이메일은[email]으로 보내 주세요")]
    [InlineData("Call me on 010-1234-5678.", "Call me on [phone].")]
    [InlineData("제 번호는 01012345678입니다", "제 번호는 [phone]입니다")]
    [InlineData("010 1234 5678로 연락 주세요", "[phone]로 연락 주세요")]
    [InlineData("사무실은 02-123-4567 입니다", "사무실은 [phone] 입니다")]
    [InlineData("My number is +82 10-1234-5678", "My number is [phone]")]
    [InlineData("ring +44 20 7946 0958 after six", "ring [phone] after six")]
    [InlineData("(415) 555-2671 or 415-555-2671", "[phone] or [phone 2]")]
    [InlineData("My card 4111 1111 1111 1111 was charged twice", "My card [card] was charged twice")]
    [InlineData("카드번호 5555-5555-5555-4444예요", "카드번호 [card]예요")]
    [InlineData("amex 378282246310005", "amex [card]")]
    [InlineData("주민번호 900101-1234568", "주민번호 [resident-number]")]
    [InlineData("9001011234568", "[resident-number]")]
    [InlineData("Refund to GB82 WEST 1234 5698 7654 32 please", "Refund to [iban] please")]
    [InlineData("DE89370400440532013000", "[iban]")]
    public void Personal_data_gets_a_mark(string text, string masked) =>
        Assert.Equal(masked, PersonalDataMask.Mask(text).Text);

    [Theory]
    [InlineData("카드번호 ４１１１　１１１１　１１１１　１１１１ 입니다", "카드번호 [card] 입니다")]
    [InlineData("제 번호는 ０１０－１２３４－５６７８", "제 번호는 [phone]")]
    [InlineData("주민번호 ９００１０１－１２３４５６８", "주민번호 [resident-number]")]
    [InlineData("jane＠example．com 입니다", "[email] 입니다")]
    [InlineData("بطاقتي ٤١١١١١١١١١١١١١١١", "بطاقتي [card]")]
    [InlineData("call 010\u20131234\u20135678", "call [phone]")]
    public void Personal_data_in_other_scripts_and_signs_gets_a_mark_too(string text, string masked) =>
        Assert.Equal(masked, PersonalDataMask.Mask(text).Text);

    [Theory]
    [InlineData("１")]
    [InlineData("٤")]
    [InlineData("๑")]
    [InlineData("1１")]
    public void Long_rows_of_foreign_digits_break_nothing(string digits)
    {
        var text = string.Concat(Enumerable.Repeat(digits, 500));

        Assert.Equal(text, PersonalDataMask.Mask(text).Text);
    }

    [Theory]
    [InlineData("Where is order 4111-1111-1111-1112?")]
    [InlineData("My order number is 415-555-2671")]
    [InlineData("주문번호 010-1234-5678 조회")]
    [InlineData("Order 112-1234567-1234567 has not arrived")]
    [InlineData("order #1234567890123")]
    [InlineData("Between 2024-03-15 and 2024-04-01")]
    [InlineData("2024.03.15 14:30")]
    [InlineData("as of 20240315")]
    [InlineData("See section 1910.134(f)(2) and 42 U.S.C. 12101")]
    [InlineData("민법 제618조 제1항 2호")]
    [InlineData("Take 500 mg 3 times a day, at most 4000 mg in 24 hours")]
    [InlineData("타이레놀 500mg 1일 3회")]
    [InlineData("It costs 1,234,567 won or $1,234.56")]
    [InlineData("ICD-10 code E11.65")]
    [InlineData("Ask @support or visit example.com")]
    [InlineData("ISBN 978-3-16-148410-0")]
    [InlineData("1588-1234 고객센터")]
    [InlineData("Dial 911 or 112 or 119")]
    [InlineData("GB82 WEST 1234 5698 7654 33")]
    [InlineData("9013011234568")]
    [InlineData("version 10.0.15.2024")]
    [InlineData("192.168.0.1")]
    [InlineData("See section 8.8.100.4 of the manual")]
    [InlineData("여권 발급은 12345678명")]
    public void What_is_not_personal_stays(string text) =>
        Assert.Equal(text, PersonalDataMask.Mask(text).Text);

    [Theory]
    [InlineData("4111\u200B1111\u200B1111\u200B1111 paid", "[card] paid")]
    [InlineData("010\uFEFF-1234\u2060-5678", "[phone]")]
    [InlineData("90\u00AD0101-1234568", "[resident-number]")]
    [InlineData("jane\u200D@exam\u200Bple.com", "[email]")]
    [InlineData("\U0001D7D2\U0001D7CF\U0001D7CF\U0001D7CF 1111 1111 1111", "[card]")]
    [InlineData("👍🏽 4111111111111111 👍🏽", "👍🏽 [card] 👍🏽")]
    public void Signs_that_nobody_sees_hide_nothing(string text, string masked) =>
        Assert.Equal(masked, PersonalDataMask.Mask(text).Text);

    [Fact]
    public void Several_of_a_kind_are_numbered_and_the_same_one_keeps_its_mark()
    {
        var marks = new PersonalDataMarks();

        var masked = PersonalDataMask.Mask("a@example.org, b@example.org, a@example.org", marks);

        Assert.Equal("[email], [email 2], [email]", masked.Text);
        Assert.Equal("From b@example.org to a@example.org, not [email 3] or [card]", marks.Restore("From [email 2] to [email], not [email 3] or [card]"));
        Assert.DoesNotContain("example", marks.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_somebody_typed_is_not_given_to_their_data()
    {
        var marks = new PersonalDataMarks();

        var masked = PersonalDataMask.Mask("You showed me [email]; mine is a@example.org", marks);

        Assert.Equal("You showed me [email]; mine is [email 2]", masked.Text);
        Assert.Equal("You showed me [email]; mine is a@example.org", marks.Restore(masked.Text));
    }

    [Fact]
    public void A_masked_text_holds_nothing_more_to_mask()
    {
        const string Text = "a@example.org 4111111111111111 010-1234-5678 900101-1234568 219-09-9999, MRN 1234567, passport M12345678, 203.0.113.77";

        var once = PersonalDataMask.Mask(Text).Text;

        Assert.Equal(once, PersonalDataMask.Mask(once).Text);
        Assert.Equal(8, PersonalDataMarks.FindIn(once).Count);
    }

    [Fact]
    public void Spans_name_the_places_in_the_text_before_masking()
    {
        const string Text = "a@example.org and 4111111111111111";

        var masked = PersonalDataMask.Mask(Text);

        Assert.Equal("[email] and [card]", masked.Text);
        Assert.Equal(["a@example.org", "4111111111111111"], masked.Spans.Select(span => Text[span.Start..span.End]));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("a.")]
    [InlineData("@")]
    [InlineData("a@a.")]
    [InlineData("+1")]
    [InlineData("GB82 ")]
    [InlineData("(0")]
    [InlineData("<")]
    [InlineData("P<UTO")]
    [InlineData("A1<")]
    [InlineData("a at ")]
    [InlineData("a dot a at a dot ")]
    [InlineData("a (at) a.")]
    [InlineData("1:")]
    [InlineData("::")]
    [InlineData("ab:1")]
    [InlineData("1.1.1.1 ")]
    [InlineData("passport M12345678 ")]
    [InlineData("patient number is is is ")]
    [InlineData("phone +44 20 7946 0958, ")]
    [InlineData("123-45-6789 ")]
    [InlineData("12-12-123456-12 ")]
    [InlineData("[email] a@b.co ")]
    [InlineData("1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1a ")]
    [InlineData("1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1 ")]
    public void A_long_hostile_text_is_masked_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));

        Assert.NotNull(PersonalDataMask.Mask(text).Text);
    }
}
