using System.Reflection;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Knowledge;
using BotSuite.Portal.Commands;

namespace BotSuite.Portal.Tests.Commands;

public sealed class SettingArgumentsTests
{
    [Fact]
    public void Every_setting_of_the_engine_can_be_given_to_a_command()
    {
        Assembly[] engine = [typeof(DatabaseServices).Assembly, typeof(KnowledgeServices).Assembly, typeof(AnsweringServices).Assembly];
        string[] settings =
        [
            .. from type in engine.SelectMany(assembly => assembly.GetTypes())
               let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)
               where type.Name.EndsWith("Options", StringComparison.Ordinal) && section is { IsLiteral: true }
               from property in type.GetProperties()
               where property.DeclaringType == type && (property.CanWrite || property.PropertyType.IsGenericType)
               select $"--{section.GetRawConstantValue()}:{property.Name}=1",
        ];

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Null(SettingArguments.Complaint(setting)));
    }

    [Theory]
    [InlineData("--Contacts:customer:ko=02-000-0000")]
    [InlineData("--Ingestion:Databases:shop:Provider=Sqlite")]
    [InlineData("--Logging:LogLevel:Default=Debug")]
    public void Keys_that_the_operator_chooses_are_taken(string setting) => Assert.Null(SettingArguments.Complaint(setting));

    [Theory]
    [InlineData("--Storage:Directroy=x", "The section Storage has: Directory")]
    [InlineData("--Storag:Directory=x", "Storage, Database, Ingestion")]
    [InlineData("--Storage:Directory", "has no value")]
    public void A_mistyped_setting_is_told_what_there_is(string setting, string told) =>
        Assert.Contains(told, SettingArguments.Complaint(setting), StringComparison.Ordinal);
}
