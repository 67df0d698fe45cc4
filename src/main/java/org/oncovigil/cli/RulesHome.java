package org.oncovigil.cli;

import java.nio.file.Path;

/** Where the program's own {@code rules/} folder is. */
final class RulesHome {
    /** The system property that the launcher sets to the project's root. */
    static final String PROPERTY = "oncovigil.home";

    private RulesHome() {}

    /** The rules folder below the launcher's home, or else below the current folder. */
    static Path rules() {
        return Path.of(System.getProperty(PROPERTY, "")).resolve("rules");
    }
}
