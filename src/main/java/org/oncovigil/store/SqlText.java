package org.oncovigil.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** SQL scripts on the class path, cut into statements. Comments are lines that begin with two hyphens. */
final class SqlText {
    private SqlText() {}

    /** The statements of a script. */
    static List<String> statements(String resource) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : read(resource).lines().toList()) {
            if (line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.stripTrailing().endsWith(";") && !isInTrigger(statement)) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
        return statements;
    }

    /** Whether a trigger has begun whose end is not there yet: the statements inside it belong to it. */
    private static boolean isInTrigger(StringBuilder statement) {
        String text = statement.toString().strip();
        return text.startsWith("CREATE TRIGGER") && !text.endsWith("END;");
    }

    private static String read(String resource) {
        try (InputStream in = SqlText.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
