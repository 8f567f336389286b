package assay.analysis.model;

import java.util.List;

/// One profile together with the tables its ids refer to.
public record ProfileData(Profile profile, Symbols symbols, List<ThreadInfo> threads) {}
