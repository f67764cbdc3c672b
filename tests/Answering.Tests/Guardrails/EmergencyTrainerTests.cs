using BotSuite.Answering.Guardrails.Learning;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>What the trainer makes of sets, good and bad.</summary>
public sealed class EmergencyTrainerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trainer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_model_tells_apart_what_it_learned_and_is_the_same_each_time()
    {
        var training = Write("training.jsonl", """
            {"text":"집에 불이 났어요 도와주세요","lang":"ko","level":"now","area":"legal"}
            {"text":"연기가 가득 차서 못 나가요","lang":"ko","level":"now","area":"legal"}
            {"text":"배송은 언제 오나요","lang":"ko","level":"ordinary","area":"customer"}
            {"text":"영업시간이 어떻게 되나요","lang":"ko","level":"ordinary","area":"customer"}
            """);
        var tuning = Write("tuning.jsonl", """
            {"text":"불이 났어요","lang":"ko","level":"now","area":"legal"}
            {"text":"배송 언제 와요","lang":"ko","level":"ordinary","area":"customer"}
            """);

        var first = EmergencyTrainer.Train(training, tuning, [], TestContext.Current.CancellationToken);
        var second = EmergencyTrainer.Train(training, tuning, [], TestContext.Current.CancellationToken);

        Assert.Equal(first.Model, second.Model);
        Assert.Contains("\"recall\": 1", first.Card, StringComparison.Ordinal);
        Assert.Contains("\"falseAlarms\": 0", first.Card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"", "Line 1")]
    [InlineData("{\"text\":\"a\",\"lang\":\"en\"}\n{\"lang\":\"en\"}", "Line 2")]
    [InlineData("{\"text\":\"\",\"lang\":\"en\"}", "'text' is empty")]
    [InlineData("{\"text\":7,\"lang\":\"en\"}", "Line 1")]
    [InlineData("[]", "Line 1")]
    [InlineData("\n\n", "holds no messages")]
    public void A_set_that_is_not_well_formed_is_refused_with_the_line(string lines, string reason)
    {
        var file = Write("bad.jsonl", lines);

        var fault = Assert.Throws<InvalidDataException>(() => EmergencyTrainer.Train(file, file, [], TestContext.Current.CancellationToken));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_model_that_is_cut_off_or_something_else_is_refused(int length)
    {
        var whole = new LinearTextModel(["a", "b"], [new float[LinearTextModel.RowLength], new float[LinearTextModel.RowLength]]).Write();

        Assert.Throws<InvalidDataException>(() => LinearTextModel.Read(length < 0 ? new byte[whole.Length] : whole.AsSpan(0, length)));
        Assert.Equal(["a", "b"], LinearTextModel.Read(whole).Classes);
    }

    private string Write(string name, string lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, lines);
        return path;
    }
}
