namespace BotSuite.Data.Mapping;

/// <summary>
/// Longest values, in characters. SQL Server holds an index key of 1,700 bytes at two bytes a character: the widest key,
/// that of the inbox, takes 2 × (32 + 400 + 400) = 1,664.
/// </summary>
internal static class Lengths
{
    public const int Action = 64;
    public const int Audience = 128;
    public const int Channel = 32;
    public const int Comment = 2000;
    public const int Domain = 64;
    public const int EntityTag = 256;
    public const int Enumeration = 32;
    public const int ExternalId = 400;
    public const int FileName = 260;
    public const int Hash = 64;
    public const int Index = 64;
    public const int Jurisdiction = 64;
    public const int Key = 400;
    public const int Language = 16;
    public const int MediaType = 255;
    public const int ModelId = 128;
    public const int Name = 200;
    public const int Person = 256;
    public const int Reader = 64;
    public const int Reference = 16;
    public const int Rule = 128;
    public const int Schedule = 128;
    public const int Secret = 1000;
    public const int SubjectId = 128;
    public const int Term = 200;
    public const int Title = 400;
    public const int UserKey = 128;
}
