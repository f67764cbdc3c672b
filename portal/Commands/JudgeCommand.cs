using System.CommandLine;
using System.Text.Json;
using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Privacy;

namespace BotSuite.Portal.Commands;

/// <summary><c>judge</c>: what the built-in guardrails say of messages. Needs no store.</summary>
internal static class JudgeCommand
{
    private static readonly Argument<string> Messages = new("messages.jsonl") { Description = "Lines of {\"id\",\"text\"}, with \"history\":[earlier messages, oldest first] where there is one." };

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var command = new Command("judge", "Says what the guardrails make of messages: one line of JSON each, with id, action, level, rules and the text with personal data masked.") { Messages };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(Messages), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{Path.GetFullPath(path)}' of messages.");
        var (judged, number, problems) = (0, 0, 0);
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                await output.WriteLineAsync(CommandJson.Line(Judge(MessageLine.Parse(line))).AsMemory(), cancellationToken);
                judged++;
            }
            catch (Exception exception) when (exception is JsonException or FormatException)
            {
                problems++;
                await error.WriteLineAsync($"Line {number} of {path} was left out: {exception.Message}");
            }
        }

        foreach (var fault in MessageJudge.BuiltIn.Faults) await error.WriteLineAsync(fault);
        if (judged == 0) await error.WriteLineAsync($"'{path}' holds no message that can be judged.");
        return judged > 0 && problems == 0 ? 0 : 1;
    }

    private static JudgementLine Judge(MessageLine message)
    {
        var judgement = MessageJudge.BuiltIn.JudgeTyped(message.Text, message.History);
        var masked = PersonalDataMarks.FindIn(judgement.Text).Select(span => $"personal-data/{PersonalDataMask.NameOf(span.Kind)}").Distinct().ToArray();
        var action = judgement.Action is GuardrailAction.Pass && masked.Length > 0 ? GuardrailAction.Mask : judgement.Action;
        return new JudgementLine(
            message.Id, GuardrailActions.NameOf(action), judgement.Level.ToString().ToLowerInvariant(),
            [.. judgement.Verdicts.Where(verdict => verdict.Action is not GuardrailAction.Pass).Select(verdict => verdict.Rule).Distinct(), .. masked],
            judgement.Text,
            [.. judgement.Verdicts.Select(verdict => new JudgementLine.Heard(
                verdict.Rule, verdict.Pack, GuardrailActions.NameOf(verdict.Action), verdict.Start, verdict.End, verdict.Because, verdict.Disguise))]);
    }
}
