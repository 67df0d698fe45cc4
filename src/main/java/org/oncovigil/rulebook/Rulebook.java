package org.oncovigil.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncovigil.attribution.AffectedOrgans;
import org.oncovigil.attribution.AttributionModel;
import org.oncovigil.attribution.Spelling;
import org.oncovigil.attribution.SteroidTable;
import org.oncovigil.escalation.ExclusionTable;
import org.oncovigil.escalation.WatchedTests;
import org.oncovigil.grading.GradingScales;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.study.ProductTraits;
import org.oncovigil.study.StudyProtocol;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.DispositionList;
import org.oncovigil.subject.ReactionTerms;

/**
 * Everything that {@code rules/} says for one study: read once at the start of a run, and never changed.
 *
 * @param protocol the protocol
 * @param columnMap how the study's own tables become SDTM
 * @param codeLists what the words of the listings mean, the study's own on top
 * @param reactionTerms which terms of the diary and of the adverse-event listing are the same reaction
 * @param dispositions what the records of DS mean
 * @param scales the pinned scales
 * @param model the attribution model
 * @param overrides what the study reads differently in the attribution tables
 * @param exclusions which criteria each exclusion removes
 * @param termSets the term sets that rules ask for
 * @param organs which organ a system organ class names
 * @param steroids what a dose of a steroid is in prednisone
 * @param watchedTests tests that rules watch
 * @param ruleFiles the rule files by path inside the rules folder
 * @param sha256 the hash of all files that a judgement of this study depends on, the protocol included
 * @param ruleSha256 the hash of the rule files alone
 * @param remarks problems that do not stop a run
 */
public record Rulebook(
        StudyProtocol protocol,
        ColumnMap columnMap,
        CodeLists codeLists,
        ReactionTerms reactionTerms,
        DispositionList dispositions,
        GradingScales scales,
        AttributionModel model,
        List<AttributionOverride> overrides,
        ExclusionTable exclusions,
        TermSets termSets,
        AffectedOrgans organs,
        SteroidTable steroids,
        WatchedTests watchedTests,
        SortedMap<String, String> ruleFiles,
        String sha256,
        String ruleSha256,
        List<Problem> remarks) {
    private static final String STUDIES = "studies";

    public Rulebook {
        overrides = List.copyOf(overrides);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the rules folder for the study of a protocol file.
     *
     * @throws RulebookFault with every mistake of every file
     */
    public static Rulebook load(Path rules, Path protocolFile) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, byte[]> files = files(rules, protocolFile);
        String shown = shown(rules, protocolFile);
        Optional<StudyProtocol> protocol =
                new ProtocolFile(rules, folder(protocolFile), problems).read(shown, text(read(protocolFile)));
        CodeListFiles lists = CodeListFiles.read(rules.resolve("codelists"));
        problems.addAll(lists.problems());
        CodeLists codeLists = StudyCodeLists.merge(lists.lists(), shown, text(read(protocolFile)), problems);
        DispositionList dispositions = SmallTables.dispositions(rules, problems);
        ColumnMap columnMap = columnMap(rules, protocolFile, protocol, files, problems);
        ExclusionTable exclusions = SmallTables.exclusions(rules, problems);
        AttributionFiles.Loaded model =
                AttributionFiles.load(rules, protocolFile.resolveSibling(AttributionFiles.OVERRIDES));
        problems.addAll(model.problems());
        Spelling spelling =
                model.model().map(loaded -> loaded.terms().spelling()).orElse(new Spelling(List.of()));
        TermSets termSets = SmallTables.termSets(rules, spelling, problems);
        AffectedOrgans organs = WatchTables.organs(rules, problems);
        SteroidTable steroids = WatchTables.steroids(rules, problems);
        WatchedTests watchedTests = WatchTables.watchedTests(rules, problems);
        Optional<GradingScales> scales = Optional.empty();
        if (protocol.isPresent() && problems.stream().noneMatch(Rulebook::stops)) {
            ScaleFiles.Loaded loaded = ScaleFiles.load(rules, protocol.get().scales());
            problems.addAll(loaded.problems());
            scales = loaded.scales();
        }
        if (problems.stream().anyMatch(Rulebook::stops) || protocol.isEmpty() || scales.isEmpty()) {
            throw new RulebookFault(problems.stream().filter(Rulebook::stops).toList());
        }
        SortedMap<String, String> ruleFiles = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".drl")) {
                ruleFiles.put(path, text(content));
            }
        });
        return new Rulebook(
                protocol.get(),
                columnMap,
                codeLists,
                lists.terms(),
                dispositions,
                scales.get(),
                model.model().orElseThrow(),
                model.overrides(),
                exclusions,
                termSets,
                organs,
                steroids,
                watchedTests,
                ruleFiles,
                digest(files),
                digest(new TreeMap<>(Map.copyOf(onlyRules(files)))),
                problems);
    }

    /** The study's id that a protocol file names; nothing if it names none. Nothing else of it is read. */
    public static Optional<String> studyId(Path protocolFile) {
        return ProtocolFile.studyId(text(read(protocolFile)));
    }

    /** The map that the protocol names; a judgement depends on it, so that it is one of the files. */
    private static ColumnMap columnMap(
            Path rules,
            Path protocolFile,
            Optional<StudyProtocol> protocol,
            SortedMap<String, byte[]> files,
            List<Problem> problems) {
        String name = protocol.map(known -> known.intake().columnMap()).orElse("");
        Path folder = folder(protocolFile);
        if (name.isEmpty() || !ColumnMapFile.isThere(rules, folder, name)) {
            return ColumnMap.NONE;
        }
        Path file = ColumnMapFile.named(rules, folder, name);
        ColumnMapFile read = ColumnMapFile.read(file);
        problems.addAll(read.problems());
        files.put("study/" + name, read(file));
        return read.map();
    }

    private static Path folder(Path protocolFile) {
        return protocolFile.toAbsolutePath().getParent();
    }

    /** What the product is, as rules ask for it. */
    public ProductTraits productTraits() {
        List<String> words = new ArrayList<>(protocol.product().platforms());
        words.addAll(protocol.product().routes());
        return new ProductTraits(termSets.of(words));
    }

    private static SortedMap<String, byte[]> onlyRules(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> rules = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".drl")) {
                rules.put(path, content);
            }
        });
        return rules;
    }

    private static boolean stops(Problem problem) {
        return problem.severity().compareTo(Severity.ERROR) >= 0;
    }

    /** How a protocol file is named in messages: from the rules folder on if it lies there. */
    private static String shown(Path rules, Path protocolFile) {
        Path absolute = protocolFile.toAbsolutePath().normalize();
        Path root = rules.toAbsolutePath().normalize();
        return absolute.startsWith(root)
                ? "rules/" + root.relativize(absolute).toString().replace('\\', '/')
                : protocolFile.getFileName().toString();
    }

    /** The files that a judgement depends on: all but documents, listings, answers and other studies. */
    private static SortedMap<String, byte[]> files(Path rules, Path protocolFile) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(rules, 4)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String path = rules.relativize(file).toString().replace('\\', '/');
                boolean read = (path.endsWith(".csv") || path.endsWith(".drl")) && !path.startsWith(STUDIES + "/");
                if (read) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
            files.put("protocol.yaml", Files.readAllBytes(protocolFile));
            Path overrides = protocolFile.resolveSibling(AttributionFiles.OVERRIDES);
            if (Files.exists(overrides)) {
                files.put("study/" + AttributionFiles.OVERRIDES, Files.readAllBytes(overrides));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String digest(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
