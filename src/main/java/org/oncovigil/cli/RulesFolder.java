package org.oncovigil.cli;

import java.nio.file.Path;

/** Where the rules are: in {@code rules/} of the program's home, which the launcher names, or of the current folder. */
final class RulesFolder {
    private static final String HOME = "oncovigil.home";

    private RulesFolder() {}

    static Path find() {
        return Path.of(System.getProperty(HOME, "."), "rules");
    }
}
