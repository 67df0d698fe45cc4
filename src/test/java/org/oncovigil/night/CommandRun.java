package org.oncovigil.night;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.cli.Main;

/**
 * One run of a command as a user runs it.
 *
 * @param exitCode the exit code
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exitCode, String out, String err) {
    /** Stores and compiled rules of the tests lie below the build folder, never in the user's own. */
    private static final Path USER = Path.of("target", "test-user");

    /** Runs a command with the rules of the project. */
    static CommandRun of(String... arguments) {
        return at(Path.of(""), arguments);
    }

    /** Runs a command with the rules below a home folder. */
    static CommandRun at(Path home, String... arguments) {
        String user = System.getProperty("user.home");
        System.setProperty("user.home", USER.toAbsolutePath().toString());
        System.setProperty("oncovigil.home", home.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try {
            int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
            return new CommandRun(code, out.toString(), err.toString());
        } finally {
            System.clearProperty("oncovigil.home");
            System.setProperty("user.home", user);
        }
    }

    /** The summary of {@code --summary json}: each leaf by its keys, joined by dots; a list's members by their position. */
    SortedMap<String, String> summary() {
        SortedMap<String, String> leaves = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(out)) {
            json.nextToken();
            read(json, "", leaves);
            return leaves;
        } catch (IOException notJson) {
            throw new UncheckedIOException(out + err, notJson);
        }
    }

    private static void read(JsonParser json, String path, SortedMap<String, String> leaves) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                read(json, path.isEmpty() ? name : path + "." + name, leaves);
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                read(json, path + "." + index, leaves);
            }
        } else {
            leaves.put(path, json.getText());
        }
    }

    /** One number of the summary. */
    long number(String path) {
        return Long.parseLong(summary().get(path));
    }

    /** The counts of a file: rows read, used, set aside. */
    List<Long> rows(String file) {
        SortedMap<String, String> summary = summary();
        for (int index = 0; summary.containsKey("inputs." + index + ".file"); index++) {
            String input = "inputs." + index + ".";
            if (summary.get(input + "file").equals(file)) {
                return List.of(
                        Long.parseLong(summary.get(input + "rowsRead")),
                        Long.parseLong(summary.get(input + "rowsUsed")),
                        Long.parseLong(summary.get(input + "rowsSetAside")));
            }
        }
        throw new AssertionError("no input " + file + " in " + out);
    }

    /** The reasons of the exit code. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        summary().forEach((path, value) -> {
            if (path.startsWith("reasons.")) {
                reasons.add(value);
            }
        });
        return reasons;
    }
}
