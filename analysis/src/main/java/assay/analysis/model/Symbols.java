package assay.analysis.model;

/// The tables that all profiles of a run share.
public record Symbols(MethodTable methods, FrameTable frames, StackTable stacks) {}
