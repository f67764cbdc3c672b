namespace BotSuite.Answering.Privacy;

/// <summary>A kind of personal data that is masked.</summary>
public enum PersonalDataKind
{
    /// <summary>An e-mail address, also one that is spelled out.</summary>
    Email,

    /// <summary>An international bank account number with a right check number (ISO 13616).</summary>
    Iban,

    /// <summary>A payment card number with a right check digit (ISO/IEC 7812).</summary>
    Card,

    /// <summary>A Korean resident or foreigner registration number.</summary>
    ResidentNumber,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A social security number or taxpayer number of the United States.</summary>
    SocialSecurity,

    /// <summary>A passport number, or the machine-readable lines of a travel document (ICAO 9303).</summary>
    Passport,

    /// <summary>An Internet address, version 4 or 6.</summary>
    IpAddress,

    /// <summary>The number of a patient or of a medical record.</summary>
    PatientNumber,

    /// <summary>The number of an insured person or of a policy, national insurance included.</summary>
    InsuranceNumber,

    /// <summary>The number of a driving licence.</summary>
    DrivingLicence,
}
