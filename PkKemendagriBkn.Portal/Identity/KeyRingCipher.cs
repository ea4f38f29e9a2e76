using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>The keys that protect cookies stand in the database, sealed: a copy of the database alone forges no cookie.</summary>
public sealed class KeyRingSealer(SecretBox box) : IXmlEncryptor
{
    internal const string Purpose = "key-ring";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", box.Seal(Purpose, plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyRingOpener));
}

/// <summary>
/// Opens what <see cref="KeyRingSealer"/> sealed. With another secret the old keys stay shut, a new ring is made, and everyone signs in again.
/// </summary>
public sealed class KeyRingOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var text = services.GetRequiredService<SecretBox>().Open(KeyRingSealer.Purpose, encryptedElement.Value)
            ?? throw new System.Security.Cryptography.CryptographicException("This key was sealed with another secret.");
        return XElement.Parse(text);
    }
}
