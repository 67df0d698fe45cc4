package org.oncovigil.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.oncovigil.finding.RuleTitle;
import org.oncovigil.job.RulebookReview;
import org.oncovigil.job.StudyLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the rulebook as a run does, tries what can be tried without data, and says what holds and what does not. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check the rulebook of one study, or of all studies under rules/studies/.",
            "Says what was proved; every mistake with file, line and what was expected. Exit 60 if there is one.",
            "Example: oncovigil rules check --study DEMO-001"
        })
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin
    private StudyOptions study;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Surroundings here = Surroundings.of(System.getenv());
        Optional<StudyLocation> one = study.location();
        List<StudyLocation> studies = one.map(List::of).orElseGet(() -> StudyLocation.all(here.home()));
        PrintWriter out = command.commandLine().getOut();
        List<String> proved = new ArrayList<>();
        int faults = 0;
        for (StudyLocation location : studies) {
            RulebookReview review = RulebookReview.of(location, here.userData(), Main.version());
            tell(location, review, out);
            faults += review.faults().size();
            proved = new ArrayList<>(review.proved());
        }
        proved.forEach(sentence -> out.println("proved  " + sentence));
        out.println(
                faults == 0
                        ? "The rulebook can be used."
                        : faults + (faults == 1 ? " mistake" : " mistakes") + "; nothing is run with it.");
        out.flush();
        return (faults == 0 ? ExitCode.FINISHED : ExitCode.RULEBOOK_INVALID).number();
    }

    private static void tell(StudyLocation location, RulebookReview review, PrintWriter out) {
        String name = String.valueOf(location.folder().getFileName());
        String hash = review.rulebook()
                .map(book -> "rulebook " + book.sha256().substring(0, 12))
                .orElse("cannot be used");
        out.println("study   " + name + ", " + hash + ", " + counts(review.titles()));
        review.faults().forEach(problem -> out.println("WRONG   " + problem.text()));
        review.doubts().forEach(problem -> out.println("doubt   " + problem.text()));
    }

    private static String counts(List<RuleTitle> titles) {
        Map<String, Long> counts =
                titles.stream().collect(Collectors.groupingBy(RuleTitle::ruleSet, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no rule could be tried"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + " rules")
                        .collect(Collectors.joining(", "));
    }
}
