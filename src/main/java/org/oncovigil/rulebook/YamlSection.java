package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read strictly: every key that is asked for is remembered, and {@link #close()} reports the
 * others. A mistake is a problem with its line, and reading goes on with a stand-in value.
 */
final class YamlSection {
    private final String file;
    private final String path;
    private final long line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<Problem> problems;

    private YamlSection(String file, String path, Node node, List<Problem> problems) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            wrong(path.isEmpty() ? "file" : path, line, describe(node), "keys with values");
        }
    }

    /** Reads a whole file. */
    static Optional<YamlSection> read(String file, String text, List<Problem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(fault(RulebookMessage.NOT_YAML, file, 0, "", "an empty file", "a protocol"));
            }
            return root.map(node -> new YamlSection(file, "", node, problems));
        } catch (MarkedYamlEngineException broken) {
            long at = broken.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            problems.add(fault(RulebookMessage.NOT_YAML, file, at, "", broken.getProblem(), "YAML"));
        } catch (YamlEngineException broken) {
            problems.add(fault(RulebookMessage.NOT_YAML, file, 0, "", broken.getMessage(), "YAML"));
        }
        return Optional.empty();
    }

    private void take(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : describe(tuple.getKeyNode());
        long at = lineOf(tuple.getKeyNode());
        if (entries.containsKey(key)) {
            problems.add(fault(RulebookMessage.KEY_TWICE, file, at, name(key), "a second " + key, "each key once"));
        }
        entries.put(key, tuple.getValueNode());
        lines.put(key, at);
    }

    /** Whether a key is there. */
    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The keys, in the file's order. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** The line of a key; the section's own if it is absent. */
    long lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    /** A text that must be there and not be blank. */
    String text(String key) {
        Optional<String> text = scalar(key);
        if (text.isEmpty()) {
            missing(key);
            return "";
        }
        if (text.get().isBlank()) {
            wrong(key, lineOf(key), "blank", "a text");
        }
        return text.get().strip();
    }

    /** A text that may be absent. */
    String text(String key, String absent) {
        return scalar(key).map(String::strip).orElse(absent);
    }

    /** Yes or no, which may be absent. */
    boolean flag(String key, boolean absent) {
        Optional<String> text = scalar(key);
        if (text.isEmpty()) {
            return absent;
        }
        switch (text.get().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes":
                return true;
            case "false", "no":
                return false;
            default:
                wrong(key, lineOf(key), text.get(), "true or false");
                return absent;
        }
    }

    /** A number that may be absent. */
    Optional<BigDecimal> number(String key) {
        return scalar(key).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text.strip()));
            } catch (NumberFormatException notANumber) {
                wrong(key, lineOf(key), text, "a number");
                return Optional.empty();
            }
        });
    }

    /** A number between two bounds, both included. */
    BigDecimal number(String key, BigDecimal absent, BigDecimal least, BigDecimal most) {
        BigDecimal value = number(key).orElse(absent);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            wrong(key, lineOf(key), value.toPlainString(), "a number from " + least + " to " + most);
            return absent;
        }
        return value;
    }

    /** A whole number, at least {@code least}, that must be there. */
    int whole(String key, int least) {
        if (!has(key)) {
            missing(key);
            return least;
        }
        Optional<BigDecimal> value = number(key);
        if (value.isEmpty()) {
            return least;
        }
        boolean fits = value.get().stripTrailingZeros().scale() <= 0
                && value.get().compareTo(BigDecimal.valueOf(least)) >= 0
                && value.get().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        if (!fits) {
            wrong(key, lineOf(key), value.get().toPlainString(), "a whole number, " + least + " or more");
            return least;
        }
        return value.get().intValueExact();
    }

    /** A day that may be absent. */
    Optional<LocalDate> day(String key) {
        return scalar(key).filter(text -> !text.isBlank()).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException notADay) {
                wrong(key, lineOf(key), text, "a day, YYYY-MM-DD");
                return Optional.empty();
            }
        });
    }

    /** One of the constants of an enum, which must be there. */
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        E[] constants = type.getEnumConstants();
        Optional<String> text = scalar(key);
        if (text.isEmpty()) {
            missing(key);
            return constants[0];
        }
        String word = text.get().strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    wrong(
                            key,
                            lineOf(key),
                            text.get(),
                            "one of " + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
                    return constants[0];
                });
    }

    /** A list of texts; empty if absent. One text alone is a list of one. */
    List<String> texts(String key) {
        asked.add(key);
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank()
                    ? List.of()
                    : List.of(scalar.getValue().strip());
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue().strip());
                } else {
                    wrong(key, lineOf(item), describe(item), "a text");
                }
            }
        } else {
            wrong(key, lineOf(key), describe(node), "a list of texts");
        }
        return texts;
    }

    /** A section that must be there. */
    YamlSection section(String key) {
        asked.add(key);
        if (!has(key)) {
            missing(key);
            return empty(key);
        }
        return new YamlSection(file, name(key), entries.get(key), problems);
    }

    /** A section that may be absent, in which case it is empty. */
    YamlSection sectionOrEmpty(String key) {
        return has(key) ? section(key) : empty(key);
    }

    private YamlSection empty(String key) {
        return new YamlSection(
                file,
                name(key),
                new MappingNode(
                        org.snakeyaml.engine.v2.nodes.Tag.MAP,
                        List.of(),
                        org.snakeyaml.engine.v2.common.FlowStyle.BLOCK),
                problems);
    }

    /** A list of sections; empty if absent. */
    List<YamlSection> sections(String key) {
        asked.add(key);
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlSection> sections = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                sections.add(new YamlSection(file, name(key) + "[" + (sections.size() + 1) + "]", item, problems));
            }
            return sections;
        }
        wrong(key, lineOf(key), describe(node), "a list");
        return List.of();
    }

    /** Reports every key that was not asked for. */
    void close() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                problems.add(fault(
                        RulebookMessage.KEY_UNKNOWN,
                        file,
                        lineOf(key),
                        name(key),
                        key,
                        "one of " + String.join(", ", asked)));
            }
        }
    }

    /** Reports a value that cannot be used. */
    void wrong(String key, long at, String found, String expected) {
        problems.add(fault(RulebookMessage.VALUE_WRONG, file, at, name(key), found, expected));
    }

    /** Reports a reference to something that does not exist. */
    void unknown(String key, String found, String expected) {
        problems.add(fault(RulebookMessage.REFERENCE_UNKNOWN, file, lineOf(key), name(key), found, expected));
    }

    /** The place of a key, as a parameter's origin. */
    String origin(String key) {
        return file + " line " + lineOf(key);
    }

    /** Where problems of this file are collected. */
    List<Problem> problems() {
        return problems;
    }

    private void missing(String key) {
        problems.add(fault(RulebookMessage.KEY_MISSING, file, line, name(key), "no " + key, "the key " + key));
    }

    private Optional<String> scalar(String key) {
        asked.add(key);
        Node node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        wrong(key, lineOf(key), describe(node), "a single value");
        return Optional.empty();
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String describe(Node node) {
        if (node instanceof MappingNode) {
            return "keys with values";
        }
        return node instanceof SequenceNode ? "a list" : "\"" + ((ScalarNode) node).getValue() + "\"";
    }

    private static long lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
    }

    static Problem fault(RulebookMessage message, String file, long at, String key, String found, String expected) {
        return Problem.of(message, new Place(file, at, key, "", ""), found, expected, "Nothing was run.");
    }
}
