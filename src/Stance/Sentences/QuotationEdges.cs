namespace Stance.Sentences;

/// <summary>Where the quotations of a block reach beyond it.</summary>
/// <param name="EntersOpen">Its first double mark closes a quotation that the block did not open.</param>
/// <param name="LeavesOpen">Its last double mark opens a quotation that the block does not close.</param>
/// <param name="HasMarks">Whether it has any double mark.</param>
internal readonly record struct QuotationEdges(bool EntersOpen, bool LeavesOpen, bool HasMarks);
