using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// Looks for what acts in a Word or Excel file, or reaches out of it. A part takes effect by the relationship that leads to it and by its
/// declared type, whatever its name; so it is looked for there.
/// </summary>
internal static partial class OfficeContent
{
    /// <exception cref="EvidenceRefused">With the reason.</exception>
    public static void Inspect(EvidenceKind kind, ZipArchive archive)
    {
        foreach (var rels in archive.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var isOfSettings = rels.Name.Equals("settings.xml.rels", StringComparison.OrdinalIgnoreCase);
            foreach (var (name, attributes) in OfficeInspection.Elements(rels))
            {
                if (name == "Relationship" && OfRelationship(archive, attributes, isOfSettings) is { } refusal)
                    throw refusal;
            }
        }

        var types = OfficeInspection.Elements(archive, "[Content_Types].xml");
        foreach (var part in archive.Entries)
        {
            var type = TypeOf(part.FullName, types);
            if (type.EndsWith("svg+xml", StringComparison.OrdinalIgnoreCase)
                || kind == EvidenceKind.Docx && type.EndsWith("xml", StringComparison.OrdinalIgnoreCase) && part.Length > 0)
                Look(part);
        }
    }

    private static EvidenceRefused? OfRelationship(ZipArchive archive, Dictionary<string, string> attributes, bool isOfSettings)
    {
        var type = attributes.GetValueOrDefault("Type", "");
        type = type[(type.LastIndexOf('/') + 1)..];
        if (attributes.GetValueOrDefault("TargetMode", "").Equals("External", StringComparison.OrdinalIgnoreCase))
            return type == "hyperlink" && !isOfSettings && PlainLink().IsMatch(attributes.GetValueOrDefault("Target", "")) ? null
                : ActiveContent.Refusal(type == "attachedTemplate" ? ActiveContent.Template : ActiveContent.Linked);
        return type switch
        {
            "vbaProject" or "wordVbaData" or "xlMacrosheet" or "xlIntlMacrosheet" => new EvidenceRefused(EvidenceRefusal.Macros),
            "oleObject" or "package" or "control" or "activeXControlBinary" or "aFChunk" or "subDocument" =>
                new EvidenceRefused(EvidenceRefusal.NestedArchive),
            "externalLink" => ActiveContent.Refusal(HasDde(archive) ? ActiveContent.Dde : ActiveContent.Linked),
            "connections" => ActiveContent.Refusal(ActiveContent.Linked),
            "webextension" or "webextensiontaskpanes" or "extensibility" => ActiveContent.Refusal(ActiveContent.AddIn),
            _ => null,
        };
    }

    private static bool HasDde(ZipArchive archive) => archive.Entries
        .Where(e => e.FullName.Contains("externalLink", StringComparison.OrdinalIgnoreCase) && e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        .Any(e => OfficeInspection.Elements(e).Any(element => element.Name == "ddeLink"));

    private static string TypeOf(string part, List<(string Name, Dictionary<string, string> Attributes)> types)
    {
        if (part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || part == "[Content_Types].xml")
            return "";
        var extension = Path.GetExtension(part).TrimStart('.');
        string? byDefault = null;
        foreach (var (name, attributes) in types)
        {
            if (name == "Override" && attributes.GetValueOrDefault("PartName", "").TrimStart('/').Equals(part, StringComparison.OrdinalIgnoreCase))
                return attributes.GetValueOrDefault("ContentType", "");
            if (name == "Default" && attributes.GetValueOrDefault("Extension", "").Equals(extension, StringComparison.OrdinalIgnoreCase))
                byDefault = attributes.GetValueOrDefault("ContentType", "");
        }

        return byDefault ?? extension;
    }

    /// <summary>The instructions of fields, which Word may have cut into pieces, and scripts of drawings.</summary>
    private static void Look(ZipArchiveEntry part)
    {
        using var content = part.Open();
        using var xml = OfficeInspection.Reader(content, OfficeInspection.MostUnpacked);
        var instructions = new StringBuilder();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "script" when xml.NamespaceURI.EndsWith("/svg", StringComparison.Ordinal):
                    throw ActiveContent.Refusal(ActiveContent.Script);
                case "fldChar":
                    instructions.Append('\n');
                    break;
                case "fldSimple":
                    instructions.Append('\n').Append(xml.GetAttribute("instr", xml.NamespaceURI)).Append('\n');
                    break;
                case "instrText" when !xml.IsEmptyElement:
                    while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
                        instructions.Append(xml.Value);
                    break;
            }
        }

        foreach (var line in instructions.ToString().Split('\n'))
        {
            if (DynamicField().IsMatch(line))
                throw ActiveContent.Refusal(ActiveContent.Dde);
            if (LinkedField().IsMatch(line))
                throw ActiveContent.Refusal(ActiveContent.Linked);
        }
    }

    /// <summary>What a person may follow by a click; a place in the document, or a file beside it.</summary>
    [GeneratedRegex(@"^(https?:|mailto:|tel:|ftp:|file:|#|(?![a-z][a-z0-9+.-]*:))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PlainLink();

    /// <summary>DDE, and the field that spells a word by the numbers of its letters.</summary>
    [GeneratedRegex(@"^\s*""?(DDE(AUTO)?\b|QUOTE\s+""?\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DynamicField();

    [GeneratedRegex(@"^\s*(INCLUDETEXT|LINK|DATABASE)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LinkedField();
}
