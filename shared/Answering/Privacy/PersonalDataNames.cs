namespace BotSuite.Answering.Privacy;

/// <summary>The stable names of the kinds, as rules and marks carry them.</summary>
internal static class PersonalDataNames
{
    /// <summary>Matches any mark, with the name of its kind as the first group.</summary>
    public const string MarkPattern =
        @"\[(email|iban|card|resident-number|phone|social-security|passport|ip-address|patient-number|insurance-number|driving-licence)(?: [0-9]{1,6})?\]";

    /// <summary>The name of a kind.</summary>
    public static string Of(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Email => "email",
        PersonalDataKind.Iban => "iban",
        PersonalDataKind.Card => "card",
        PersonalDataKind.ResidentNumber => "resident-number",
        PersonalDataKind.Phone => "phone",
        PersonalDataKind.SocialSecurity => "social-security",
        PersonalDataKind.Passport => "passport",
        PersonalDataKind.IpAddress => "ip-address",
        PersonalDataKind.PatientNumber => "patient-number",
        PersonalDataKind.InsuranceNumber => "insurance-number",
        PersonalDataKind.DrivingLicence => "driving-licence",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of personal data without a name."),
    };

    /// <summary>The kind with a name.</summary>
    public static PersonalDataKind Read(string name) => Array.Find(Enum.GetValues<PersonalDataKind>(), kind => Of(kind) == name);
}
