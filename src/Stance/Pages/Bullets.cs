namespace Stance.Pages;

/// <summary>Recognises list items.</summary>
internal static class Bullets
{
    /// <summary>The length of the bullet and the space after it ('- ', '• ', '* ', '1. '), or 0.</summary>
    public static int Marker(ReadOnlySpan<char> line)
    {
        if (line.Length > 3 && char.IsAsciiDigit(line[0]))
        {
            int digits = char.IsAsciiDigit(line[1]) ? 2 : 1;
            return line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
        }

        if (line.Length < 3 || line[0] is not ('-' or '*' or '•' or '·' or '–' or '‣' or '▪' or '◦' or '>'))
        {
            return 0;
        }

        int end = 1;
        while (end < line.Length && char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return end > 1 || line[0] is '•' or '▪' or '‣' ? end : 0;
    }
}
