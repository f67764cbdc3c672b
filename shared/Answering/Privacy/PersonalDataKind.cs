namespace BotSuite.Answering.Privacy;

/// <summary>A kind of personal data that is masked.</summary>
public enum PersonalDataKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An international bank account number with a right check number (ISO 13616).</summary>
    Iban,

    /// <summary>A payment card number with a right check digit (ISO/IEC 7812).</summary>
    Card,

    /// <summary>A Korean resident or foreigner registration number.</summary>
    ResidentNumber,

    /// <summary>A telephone number.</summary>
    Phone,
}
