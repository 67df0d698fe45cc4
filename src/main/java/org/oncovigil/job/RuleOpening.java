package org.oncovigil.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.oncovigil.inference.RuleEngine;
import org.oncovigil.inference.RuleSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.rulebook.RulebookFault;
import org.oncovigil.rulebook.ScaleProofs;

/**
 * Opens the rule base and proves the scales in the background, while the study's file is opened. What was compiled or
 * proved before is taken from the cache, by the content it was made from.
 */
final class RuleOpening {
    private final CompletableFuture<RuleEngine> engine;
    private final CompletableFuture<Void> proof;

    private RuleOpening(CompletableFuture<RuleEngine> engine, CompletableFuture<Void> proof) {
        this.engine = engine;
        this.proof = proof;
    }

    /**
     * Starts to open the rules of a rulebook.
     *
     * @param rules the rules folder
     * @param userData the user's data folder, which holds what was compiled and proved before
     * @param program the program's version
     */
    static RuleOpening start(Rulebook rulebook, Path rules, Path userData, String program) {
        Path cache = userData.resolve("cache");
        List<RuleSource> sources = rulebook.ruleFiles().entrySet().stream()
                .map(file -> new RuleSource(file.getKey(), file.getValue()))
                .toList();
        String compiled = Digest.of(List.of(rulebook.ruleSha256(), program, System.getProperty("java.version")));
        Path proved = cache.resolve("scales-" + Digest.of(List.of(rulebook.sha256(), program)) + ".proved");
        return new RuleOpening(
                CompletableFuture.supplyAsync(() -> {
                    RuleEngine.checkTermSets(sources, termSets(rulebook));
                    return RuleEngine.open(
                            sources, compiled, cache, rulebook.protocol().switchedOff());
                }),
                CompletableFuture.runAsync(() -> prove(rules, proved)));
    }

    private static Set<String> termSets(Rulebook rulebook) {
        Set<String> names = new TreeSet<>(rulebook.termSets().names());
        names.addAll(LabReading.TERM_SETS);
        return names;
    }

    private static void prove(Path rules, Path proved) {
        if (Files.exists(proved)) {
            return;
        }
        List<Problem> problems = ScaleProofs.of(rules).problems();
        if (!problems.isEmpty()) {
            throw new RulebookFault(problems);
        }
        try {
            Files.createDirectories(proved.getParent());
            Files.createFile(proved);
        } catch (FileAlreadyExistsException another) {
            // Another run proved the same scales meanwhile.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits for the rules.
     *
     * @throws RulebookFault if a scale is not proved
     * @throws org.oncovigil.inference.RuleFault if a rule file does not compile, or does not say what it must
     */
    RuleEngine join() {
        try {
            proof.join();
            return engine.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
