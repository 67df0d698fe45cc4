package org.oncovigil.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program stands on this machine: its own folder, and the user's data folder.
 *
 * @param home the folder that holds {@code rules/} and {@code reports/}
 * @param userData the folder of stores and compiled rules
 */
record Surroundings(Path home, Path userData) {
    private static final String DATA = "ONCOVIGIL_DATA";
    private static final String XDG_DATA = "XDG_DATA_HOME";

    /**
     * The surroundings as the launcher and the environment say them. The data folder is the first that is set:
     * {@code ONCOVIGIL_DATA}; {@code oncovigil} in {@code XDG_DATA_HOME}; {@code .local/share/oncovigil} of the user.
     */
    static Surroundings of(Map<String, String> environment) {
        Path home = Path.of(System.getProperty(RulesHome.PROPERTY, ""));
        String own = environment.getOrDefault(DATA, "");
        if (!own.isBlank()) {
            return new Surroundings(home, Path.of(own));
        }
        String shared = environment.getOrDefault(XDG_DATA, "");
        Path base = shared.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(shared);
        return new Surroundings(home, base.resolve("oncovigil"));
    }
}
