package assay.analysis.recording;

import assay.analysis.model.Symbols;

/// The growing tables of a run that all its chunks share.
record SymbolsBuilder(MethodTableBuilder methods, FrameTableBuilder frames, StackTableBuilder stacks) {
    SymbolsBuilder() {
        this(new MethodTableBuilder(), new FrameTableBuilder(), new StackTableBuilder());
    }

    Symbols build() {
        return new Symbols(methods.build(), frames.build(), stacks.build());
    }
}
