using BotSuite.Answering.Tests.Drivers;
using BotSuite.BotFramework.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The whole bot with the sample organisations and a model that writes.</summary>
internal static class WritingBot
{
    /// <summary>A question that the shop's guide answers, in a section and in no entry.</summary>
    public const string Asked = "Can I pay with points, and how many coupons can be used for each item?";

    /// <summary>Starts the bot.</summary>
    public static Task<BotProcess> StartAsync(ModelServer model)
    {
        var settings = model.Settings.ToDictionary(setting => setting.Key, setting => setting.Value ?? "");
        settings["AskingRate:Burst"] = "1000";
        settings["Embeddings:Provider"] = "None";
        return BotProcess.StartAsync(null, settings, configure: services => services.Replace(ServiceDescriptor.Transient<IBot, FaqBot>()));
    }
}
