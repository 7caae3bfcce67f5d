using Stance.Features;

namespace Stance.Models;

/// <summary>The usual style in a model file. Stateless.</summary>
internal static class StyleBlock
{
    /// <summary>Writes a flag, and what there is.</summary>
    public static void Write(BinaryWriter writer, UsualStyle? style)
    {
        writer.Write(style is null ? 0 : 1);
        if (style is not null)
        {
            ArrayBlock.Write(writer, style.Means);
            ArrayBlock.Write(writer, style.Between);
            ArrayBlock.Write(writer, style.Within);
            writer.Write(style.Limit);
        }
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static UsualStyle? Read(ref ModelFileReader reader)
    {
        int some = reader.ReadInt32();
        return some switch
        {
            0 => null,
            1 => new UsualStyle(reader.ReadArray<double>(StyleCues.Count), reader.ReadArray<double>(StyleCues.Count), reader.ReadArray<double>(StyleCues.Count), reader.ReadDouble()),
            _ => throw reader.Damaged($"{some} usual styles"),
        };
    }
}
