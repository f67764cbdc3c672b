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
    [InlineData("(415) 555-2671 or 415-555-2671", "[phone] or [phone]")]
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
    [InlineData("192.168.100.200")]
    public void What_is_not_personal_stays(string text) =>
        Assert.Equal(text, PersonalDataMask.Mask(text).Text);

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
    [InlineData("1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1a ")]
    [InlineData("1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1 ")]
    public void A_long_hostile_text_is_masked_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));

        Assert.NotNull(PersonalDataMask.Mask(text).Text);
    }
}
