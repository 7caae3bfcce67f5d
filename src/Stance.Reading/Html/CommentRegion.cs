namespace Stance.Reading.Html;

/// <summary>A range of blocks in which readers' comments stand.</summary>
/// <param name="Element">The element that holds it.</param>
/// <param name="FirstBlock">Index of its first block.</param>
/// <param name="EndBlock">One past its last block.</param>
internal sealed record CommentRegion(int Element, int FirstBlock, int EndBlock);
