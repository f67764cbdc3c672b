using BotSuite.Answering.Order;
using BotSuite.Answering.Questions;
using BotSuite.Answering.Releases;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Privacy;

/// <summary>Masks personal data before the words go anywhere.</summary>
internal sealed class MaskPersonalData(IOptionsMonitor<PrivacyOptions> options) : IAnsweringStep<ReleasedQuestion, MaskedQuestion>
{
    // Follow-ups lean on the last few questions only.
    private const int HistoryKept = 6;

    public string Stage => "mask";

    public ValueTask<StepResult<MaskedQuestion>> RunAsync(ReleasedQuestion facts, CancellationToken cancellationToken)
    {
        var cleaned = QuestionText.Clean(facts.Question.Text);
        var masked = PersonalDataMask.Mask(cleaned);
        var history = facts.Question.History.TakeLast(HistoryKept)
            .Select(earlier => PersonalDataMask.Mask(QuestionText.Clean(earlier)).Text)
            .ToArray();
        var stored = options.CurrentValue.MaskBeforeStoring ? masked.Text : cleaned;
        return ValueTask.FromResult<StepResult<MaskedQuestion>>(new MaskedQuestion(facts, stored, masked, history));
    }
}
