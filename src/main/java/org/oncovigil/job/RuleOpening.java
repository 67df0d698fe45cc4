package org.oncovigil.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Starts to open the rules of a rulebook. */
    static RuleOpening start(Rulebook rulebook, NightlyRequest request) {
        Path cache = request.userData().resolve("cache");
        List<RuleSource> sources = rulebook.ruleFiles().entrySet().stream()
                .map(file -> new RuleSource(file.getKey(), file.getValue()))
                .toList();
        String compiled =
                Digest.of(List.of(rulebook.ruleSha256(), request.program(), System.getProperty("java.version")));
        Path proved = cache.resolve("scales-" + Digest.of(List.of(rulebook.sha256(), request.program())) + ".proved");
        return new RuleOpening(
                CompletableFuture.supplyAsync(() -> RuleEngine.open(
                        sources, compiled, cache, rulebook.protocol().switchedOff())),
                CompletableFuture.runAsync(() -> prove(request.location().rules(), proved)));
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
