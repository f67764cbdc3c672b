using BotSuite.BotFramework.Builder;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TurnStateTests
{
    private readonly TurnContextStateCollection _state = [];

    [Fact]
    public void A_value_is_found_by_its_type_or_its_name()
    {
        _state.Add("by type");
        _state.Add("name", new Version(1, 2));

        Assert.Equal("by type", _state.Get<string>());
        Assert.Equal(new Version(1, 2), _state.Get<Version>("name"));
        Assert.Null(_state.Get<string>("name"));
        Assert.Null(_state.Get<Version>());
        Assert.Equal("by type", _state[typeof(string).FullName!]);
    }

    [Fact]
    public void A_second_value_of_a_type_is_refused_but_may_be_set()
    {
        _state.Add("one");

        Assert.Throws<ArgumentException>(() => _state.Add("two"));
        _state.Set("three");
        Assert.Equal("three", _state.Get<string>());
        _state.Set<string>(null);
        Assert.Null(_state.Get<string>());
        _state.Set("name", "four");
        Assert.Equal("four", _state.Get<string>("name"));
    }

    [Fact]
    public void Nothing_cannot_be_added()
    {
        Assert.Throws<ArgumentNullException>(() => _state.Add<string>(null!));
        Assert.Throws<ArgumentNullException>(() => _state.Add(null!, "x"));
        Assert.Throws<ArgumentNullException>(() => _state.Get<string>(null!));
    }

    [Fact]
    public void After_the_turn_nothing_can_be_had_and_values_are_not_disposed()
    {
        using var stream = new MemoryStream([1]);
        _state.Add(stream);

        _state.Dispose();
        _state.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _state.Get<MemoryStream>());
        Assert.Throws<ObjectDisposedException>(() => _state.Add("x"));
        Assert.Throws<ObjectDisposedException>(() => _state.Set("x"));
        Assert.Equal(1, stream.ReadByte());
    }
}
