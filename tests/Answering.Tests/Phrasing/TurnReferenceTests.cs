using BotSuite.Answering.Phrasing;

namespace BotSuite.Answering.Tests.Phrasing;

public sealed class TurnReferenceTests
{
    [Fact]
    public void A_turn_always_has_the_same_reference() =>
        Assert.Equal(TurnReference.Of(new Guid("0197c1a0-0000-7000-8000-000000000001")), TurnReference.Of(new Guid("0197c1a0-0000-7000-8000-000000000001")));

    [Fact]
    public void References_of_turns_made_in_a_row_differ_and_hold_no_sign_that_looks_like_another()
    {
        var references = Enumerable.Range(0, 20_000).Select(_ => TurnReference.Of(Guid.CreateVersion7())).ToArray();

        Assert.Equal(references.Length, references.Distinct(StringComparer.Ordinal).Count());
        Assert.All(references, reference => Assert.Matches("^[BCDFGHJKMPQRTVWXY2346789]{8}$", reference));
    }
}
