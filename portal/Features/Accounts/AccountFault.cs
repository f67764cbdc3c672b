namespace BotSuite.Portal.Features.Accounts;

/// <summary>What is wrong with an account, as the sentence that is said of it in English.</summary>
internal sealed record AccountFault(string Sentence)
{
    public static AccountFault WrongCode { get; } = new("This is not the code of this portal. It stands in the log of its last start, or in Auth:SetupCode.");

    public static AccountFault SetUpAlready { get; } = new("The first account has been made already. Sign in with it.");

    public static AccountFault NotSame { get; } = new("The two passwords are not the same.");

    public static AccountFault WrongPassword { get; } = new("The present password is not right.");

    public static AccountFault WrongDigits { get; } = new("These digits are not right, or their time is over. Wait for the next ones.");

    public static AccountFault LastAdministrator { get; } = new("Somebody has to be administrator. Give another account that role first.");

    public static AccountFault NotPermitted { get; } = new("Your role does not allow this now. Sign in again if it was changed.");

    public static AccountFault StoreSilent { get; } = new("The store does not answer. Try again in a while.");

    public static AccountFault Gone { get; } = new("This account does not exist any more.");

    /// <summary>What ASP.NET Core Identity found, by its code.</summary>
    public static AccountFault Of(string code) => code switch
    {
        "DuplicateUserName" => new("There is an account of this name already."),
        "InvalidUserName" => new("A name has letters, digits, dots, hyphens, underscores, plus and at signs, and no spaces."),
        "PasswordTooShort" => new("This password is too short."),
        "PasswordRequiresUniqueChars" => new("This password repeats the same few characters."),
        "PasswordMismatch" => WrongPassword,
        "PasswordLikeName" => new("This password holds the name of the account."),
        "PasswordCommon" => new("This password is among the first that others would try."),
        "ConcurrencyFailure" => new("Somebody else changed this account at the same time. Look at it again."),
        _ => new("This could not be saved."),
    };
}
