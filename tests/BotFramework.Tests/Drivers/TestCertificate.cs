using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A certificate of a day with its private key, in a file that is deleted with it.</summary>
public sealed class TestCertificate : IDisposable
{
    /// <param name="kind"><c>.pfx</c> or <c>.pem</c>.</param>
    /// <param name="password">The password of a .pfx file; null for none.</param>
    public TestCertificate(string kind, string? password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var whole = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Public = X509CertificateLoader.LoadCertificate(whole.RawData);
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"botsuite-{Guid.NewGuid():N}{kind}");
        if (kind == ".pfx") File.WriteAllBytes(Path, whole.Export(X509ContentType.Pkcs12, password));
        else File.WriteAllText(Path, $"{whole.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The certificate without its key.</summary>
    public X509Certificate2 Public { get; }

    public void Dispose()
    {
        Public.Dispose();
        File.Delete(Path);
    }
}
