using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>Stops the start on numbers that cannot be shown: in an emergency it would be too late to find out.</summary>
internal sealed class EmergencyOptionsValidation : IValidateOptions<EmergencyOptions>
{
    public ValidateOptionsResult Validate(string? name, EmergencyOptions options)
    {
        try
        {
            var file = string.IsNullOrEmpty(options.Numbers) ? CountryFile.BuiltIn : CountryFile.Read(options.Numbers);
            return string.IsNullOrEmpty(options.Country) || file.Find(options.Country) is not null
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"Emergencies:Country is '{options.Country}', which the numbers do not hold. They hold {string.Join(", ", file.Countries.Select(country => country.Code))}; add others with a file named by Emergencies:Numbers.");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"Emergencies:Numbers: {exception.Message}");
        }
    }
}
