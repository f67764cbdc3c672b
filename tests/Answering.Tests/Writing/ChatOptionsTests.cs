using BotSuite.Answering.Tests.Drivers;
using BotSuite.Answering.Writing;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Tests.Writing;

/// <summary>Settings that cannot work stop the start with the key, the value and the cure.</summary>
public sealed class ChatOptionsTests
{
    [Theory]
    [InlineData("Provider", "OpenIA", "Chat:Provider is 'OpenIA'. Set it to Extractive, OpenAI, AzureOpenAI, Ollama")]
    [InlineData("Model", "", "Chat:Model is empty. Name the model")]
    [InlineData("Endpoint", "ftp://models.example", "Chat:Endpoint is 'ftp://models.example/'. Set it to an address that begins with https://")]
    [InlineData("Endpoint", "/v1", "Chat:Endpoint is '/v1'. Set it to an address")]
    [InlineData("Endpoint", null, "Chat:ApiKey is empty.")]
    [InlineData("Timeout", "00:10:00", "Chat:Timeout is 00:10:00. Set it to a time from 00:00:01 to 00:05:00.")]
    [InlineData("Attempts", "0", "Chat:Attempts is 0. Set it to a number from 1 to 6.")]
    [InlineData("TokensPerTurn", "10", "Chat:TokensPerTurn is 10. Set it to a number from 500 to 1000000.")]
    [InlineData("InputPrice", "-1", "Chat:InputPrice is -1. Set it to the price")]
    [InlineData("CostPerDay", "-2", "Chat:CostPerDay is -2. Set it to 0 or more")]
    [InlineData("CostPerDay", "5", "no price is known to count it by. Set Chat:InputPrice")]
    public void A_setting_that_cannot_work_is_named_with_its_cure(string key, string? value, string message)
    {
        var settings = new Dictionary<string, string?> { ["Provider"] = "OpenAI", ["Endpoint"] = "http://localhost:8080/v1", ["Model"] = "small", [key] = value };

        var refused = Assert.Throws<OptionsValidationException>(() =>
            AnsweringHost.OptionsOf<ChatOptions>([.. settings.Where(setting => setting.Value is not null).Select(setting => ($"Chat:{setting.Key}", setting.Value))]));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ollama")]
    [InlineData("AzureOpenAI")]
    public void A_service_of_ones_own_needs_an_address(string provider) =>
        Assert.Contains(
            $"Chat:Endpoint is empty. Set it to the address of your {provider}.",
            Assert.Throws<OptionsValidationException>(() => AnsweringHost.OptionsOf<ChatOptions>(("Chat:Provider", provider), ("Chat:Model", "small"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Nothing_has_to_be_set() => Assert.Equal("Extractive", AnsweringHost.OptionsOf<ChatOptions>().Provider);
}
