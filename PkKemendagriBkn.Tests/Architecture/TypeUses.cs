using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>
/// What each type of a compiled assembly uses: base types, fields, signatures, locals, and every type or member that a method's
/// body names. A nested type, also one that the compiler made, counts as the type around it.
/// </summary>
internal sealed class TypeUses
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value & 0xffff, o => o.OperandType);

    private readonly PEReader file;
    private readonly MetadataReader metadata;
    private readonly Names names;

    private TypeUses(PEReader file)
    {
        this.file = file;
        metadata = file.GetMetadataReader();
        names = new Names(metadata);
    }

    /// <summary>Full names, user to used, without uses of itself.</summary>
    public static ILookup<string, string> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var uses = new TypeUses(file);
        return uses.metadata.TypeDefinitions.Select(h => (User: uses.names.Of(h), Used: uses.UsedBy(h)))
            .SelectMany(t => t.Used.Where(used => used != t.User).Select(used => (t.User, used))).Distinct().ToLookup(t => t.User, t => t.used);
    }

    private HashSet<string> UsedBy(TypeDefinitionHandle handle)
    {
        names.Seen.Clear();
        var type = metadata.GetTypeDefinition(handle);
        if (!type.BaseType.IsNil) // an interface has none
            See(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
            See(metadata.GetInterfaceImplementation(implemented).Interface);
        foreach (var field in type.GetFields())
            _ = metadata.GetFieldDefinition(field).DecodeSignature(names, null);
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            _ = method.DecodeSignature(names, null);
            if (method.RelativeVirtualAddress != 0)
                SeeBody(file.GetMethodBody(method.RelativeVirtualAddress));
        }

        return [.. names.Seen];
    }

    private void SeeBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
            _ = metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null);
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            if (code == 0xfe)
                code = code << 8 | il.ReadByte();
            switch (Operands[code])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    See(MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var arms = il.ReadInt32();
                    il.Offset += arms * 4;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    il.Offset += 8;
                    break;
                case OperandType.InlineVar:
                    il.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    il.Offset += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    il.Offset += 4;
                    break;
            }
        }
    }

    private void See(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                names.Seen.Add(names.Of((TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeReference:
                names.Seen.Add(names.Of((TypeReferenceHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                _ = metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null);
                break;
            case HandleKind.MethodDefinition:
                See(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                See(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                See(metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var method = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                See(method.Method);
                _ = method.DecodeSignature(names, null);
                break;
        }
    }

    /// <summary>Notes every named type that a signature holds; what the signature itself looks like does not matter.</summary>
    private sealed class Names(MetadataReader metadata) : ISignatureTypeProvider<bool, object?>
    {
        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public string Of(TypeDefinitionHandle handle)
        {
            var type = metadata.GetTypeDefinition(handle);
            return type.GetDeclaringType() is { IsNil: false } outer ? Of(outer) : Full(type.Namespace, type.Name);
        }

        public string Of(TypeReferenceHandle handle)
        {
            var type = metadata.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference ? Of((TypeReferenceHandle)type.ResolutionScope) : Full(type.Namespace, type.Name);
        }

        private string Full(StringHandle space, StringHandle name) => $"{metadata.GetString(space)}.{metadata.GetString(name)}";

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Seen.Add(Of(handle));
        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Seen.Add(Of(handle));
        public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
        public bool GetArrayType(bool elementType, ArrayShape shape) => true;
        public bool GetByReferenceType(bool elementType) => true;
        public bool GetFunctionPointerType(MethodSignature<bool> signature) => true;
        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => true;
        public bool GetGenericMethodParameter(object? genericContext, int index) => true;
        public bool GetGenericTypeParameter(object? genericContext, int index) => true;
        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => true;
        public bool GetPinnedType(bool elementType) => true;
        public bool GetPointerType(bool elementType) => true;
        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => true;
        public bool GetSZArrayType(bool elementType) => true;
    }
}
