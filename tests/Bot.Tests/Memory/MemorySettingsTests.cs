using BotSuite.Bot.Memory;
using Microsoft.Extensions.Configuration;

namespace BotSuite.Bot.Tests.Memory;

public sealed class MemorySettingsTests
{
    private const string HrKey = "key-of-hr-0123456789-0123456789-0123456789";

    [Theory]
    [InlineData("Memory:AccessKey1", "short", "Memory:AccessKey1 has 5 characters. Use at least 32 random ones.")]
    [InlineData("Memory:AccessKey2", "a key with spaces in it 0123456789 0123456789", "Memory:AccessKey2 holds characters")]
    [InlineData("Memory:MaxUploadSizeMb", "0", "Memory:MaxUploadSizeMb is 0. Use a number from 1 to 1000.")]
    [InlineData("Memory:HttpHeaderName", "a b", "Memory:HttpHeaderName is 'a b'.")]
    [InlineData("Memory:Keys:staff:Indexes:0", "staff", "Memory:Keys:staff:Key is empty.")]
    [InlineData("Memory:Keys:hr:Filters:0:team", "hr", "Memory:Keys:hr:Filters holds a tag without a value")]
    [InlineData("Memory:Keys:hr:Filters:0:team:0", "", "Memory:Keys:hr:Filters holds a tag without a value")]
    [InlineData("Memory:Keys:hr:Filters:0:a=b:0", "c", "Memory:Keys:hr cannot be used: The name of a tag")]
    [InlineData("Memory:Keys:hr:Indexes:0", "a?b", "Memory:Keys:hr cannot be used: The name of the index holds other characters")]
    [InlineData("Memory:AccessKey1", HrKey, "Memory:AccessKey1 and Memory:Keys:hr:Key hold the same key.")]
    public void A_setting_that_cannot_be_meant_is_named_with_its_cure_and_no_key_is_told(string key, string value, string message)
    {
        var faults = FaultsOf((key, value));

        Assert.StartsWith(message, Assert.Single(faults), StringComparison.Ordinal);
        Assert.DoesNotContain(faults, fault => fault.Contains(HrKey, StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_with_indexes_and_filters_can_be_set() =>
        Assert.Empty(FaultsOf(("Memory:Keys:hr:Indexes:0", "Staff_Handbook"), ("Memory:Keys:hr:Filters:0:team:0", "hr"), ("Memory:MaxUploadSizeMb", "100")));

    private static string[] FaultsOf(params (string Key, string Value)[] settings)
    {
        var options = new MemoryOptions();
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Memory:Keys:hr:Key", HrKey), .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))])
            .Build().GetSection(MemoryOptions.Section).Bind(options);
        return [.. new MemoryOptionsValidator().Validate(null, options).Failures ?? []];
    }
}
