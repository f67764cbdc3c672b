using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BotSuite.BotFramework.Authentication;

/// <summary>The certificate that a bot may prove its identity with, read from a file.</summary>
internal static class AppCertificate
{
    /// <summary>Reads a certificate with its private key from a PEM file or a PKCS #12 (PFX) file.</summary>
    /// <param name="path">The file; one that ends in <c>.pem</c> is PEM.</param>
    /// <param name="password">The file's password; null for none.</param>
    /// <exception cref="CryptographicException">The file holds no certificate with a private key, or the password is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static X509Certificate2 Load(string path, string? password)
    {
        if (!string.Equals(Path.GetExtension(path), ".pem", StringComparison.OrdinalIgnoreCase))
            return WithKey(X509CertificateLoader.LoadPkcs12FromFile(path, password));
        return password is null
            ? WithKey(X509Certificate2.CreateFromPemFile(path))
            : WithKey(X509Certificate2.CreateFromEncryptedPemFile(path, password));
    }

    private static X509Certificate2 WithKey(X509Certificate2 certificate)
    {
        if (certificate.HasPrivateKey) return certificate;
        certificate.Dispose();
        throw new CryptographicException("The file holds no private key.");
    }
}
