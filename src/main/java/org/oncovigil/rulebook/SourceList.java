package org.oncovigil.rulebook;

import java.util.Set;

/** The codes of {@code rules/scales/sources.csv}. */
record SourceList(Set<String> codes) {
    SourceList {
        codes = Set.copyOf(codes);
    }

    /** Every criterion names at least one source, and all of them are listed. */
    void check(String file, String criterion, String source, ScaleProof.Findings findings) {
        for (String code : source.split(" ")) {
            if (!codes.contains(code)) {
                findings.problem(
                        ScaleFileMessage.SOURCE_UNKNOWN,
                        file,
                        criterion + ": source \"" + code + "\"",
                        "a code of rules/scales/sources.csv");
            }
        }
    }
}
