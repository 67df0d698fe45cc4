package org.oncovigil.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A name, role or meaning as a person gives it on the command line. */
final class PersonName {
    /** Unit: characters. Reason: it stands in one cell and one line. */
    private static final int LONGEST = 200;

    private PersonName() {}

    /** The text without blanks around it; the user of this machine if none is given. */
    static String of(String given, String option, CommandSpec command) {
        String text = (given == null ? System.getProperty("user.name", "") : given).strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(
                    command.commandLine(), option + " is \"" + text + "\"; expected 1 to " + LONGEST + " characters");
        }
        return text;
    }
}
