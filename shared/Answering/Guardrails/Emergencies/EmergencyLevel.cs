namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>How soon a person needs help from a person.</summary>
public enum EmergencyLevel
{
    /// <summary>An answer from the sources is enough.</summary>
    Information,

    /// <summary>Somebody should be seen within days: the answer says so first.</summary>
    Soon,

    /// <summary>Now: a fixed card takes the place of an answer.</summary>
    Now,
}
