namespace BotSuite.Answering.Guardrails.Measuring;

/// <summary>What a pack reaches on one set of messages.</summary>
/// <param name="Pack">The pack, such as <c>general</c>; what it listens for behind a colon where it listens for several things.</param>
/// <param name="Set">The set, such as <c>injection.jsonl (jailbreak)</c>.</param>
/// <param name="Wanted">How many messages of the set the pack should hear.</param>
/// <param name="Heard">How many of those it heard.</param>
/// <param name="Others">How many messages it should not hear.</param>
/// <param name="FalseAlarms">How many of those it heard.</param>
public sealed record PackMeasure(string Pack, string Set, int Wanted, int Heard, int Others, int FalseAlarms)
{
    /// <summary>Share of the wanted that was heard, from 0 to 1; null where none is wanted.</summary>
    public double? Recall => Wanted == 0 ? null : Math.Round((double)Heard / Wanted, 3);

    /// <summary>Share of what was heard that was wanted; null where nothing was heard or the set holds only one kind.</summary>
    public double? Precision => Heard + FalseAlarms == 0 || Wanted == 0 || Others == 0 ? null : Math.Round((double)Heard / (Heard + FalseAlarms), 3);

    /// <summary>Share of the others that was heard by mistake; null where there are none.</summary>
    public double? FalseAlarmRate => Others == 0 ? null : Math.Round((double)FalseAlarms / Others, 3);
}
