package org.oncovigil.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.rulebook.Rulebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which study a command is about, and where its store is. */
final class StudyOptions {
    @Option(
            names = "--study",
            paramLabel = "ID|DIR",
            description = "An id under rules/studies/, or a folder that holds a protocol.yaml.")
    private String study;

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "The study's SQLite file. Default: the one in the user's data folder.")
    private Path db;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The study, if one is given. */
    Optional<StudyLocation> location() {
        if (study == null) {
            return Optional.empty();
        }
        Optional<StudyLocation> location =
                StudyLocation.find(Surroundings.of(System.getenv()).home(), study);
        if (location.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--study is \"" + study
                            + "\"; expected an id under rules/studies/, or a folder that holds a protocol.yaml");
        }
        return location;
    }

    /** The study, which must be given. */
    StudyLocation required() {
        return location()
                .orElseThrow(() -> new ParameterException(command.commandLine(), "Missing required option: --study"));
    }

    /** The id of the study, which must be given. */
    String requiredId() {
        return Rulebook.studyId(required().protocolFile())
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--study is \"" + study + "\"; its protocol.yaml names no study"));
    }

    /** The store: the one that is given, or the study's in the user's data folder. */
    Path requiredStore() {
        return store().orElseGet(() ->
                Surroundings.of(System.getenv()).userData().resolve("studies").resolve(requiredId() + ".db"));
    }

    /** The store that is given. */
    Optional<Path> store() {
        return Optional.ofNullable(db);
    }
}
