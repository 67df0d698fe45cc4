package org.oncovigil.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.oncovigil.alert.AlertEntry;
import org.oncovigil.delivery.DeliveryMessage;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.rulebook.RulebookFault;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.study.StudyProtocol;
import org.springframework.dao.DataAccessException;

/** What opens and closes a study's alerts for those who act on them by hand or by a timer. */
public final class AlertDesk {
    private final AlertDeskRequest request;
    private final Clock clock;

    /**
     * The desk of a study.
     *
     * @param clock the time of answers, mails and steps of the ladder
     */
    public AlertDesk(AlertDeskRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** What an action stands on. */
    record Study(StudyProtocol protocol, SurveillanceStore store, Path outbox, Path folder, Clock clock) {
        String id() {
            return protocol.id().value();
        }

        AlertLedger ledger() {
            return new AlertLedger(store, id());
        }
    }

    /** The folder of mail files in a folder of reports. */
    static Path outbox(Path reports) {
        return reports.resolve("outbox");
    }

    /** All alerts: those that await an answer first, oldest first; then the others, newest first. The store is only read. */
    public List<AlertEntry> list() throws AlertDeskFault {
        Path file = file(studyId());
        if (!Files.exists(file)) {
            return List.of();
        }
        try (SurveillanceStore store = SurveillanceStore.openToRead(file)) {
            return new AlertLedger(store, studyId()).entries();
        } catch (StoreFault fault) {
            throw new AlertDeskFault(List.of(unusable(file, fault.getMessage())));
        }
    }

    private String studyId() throws AlertDeskFault {
        Path protocol = request.location().protocolFile();
        return Rulebook.studyId(protocol)
                .orElseThrow(() -> new AlertDeskFault(List.of(Problem.of(
                        JobMessage.STUDY_UNKNOWN,
                        Place.file(String.valueOf(protocol.getFileName())),
                        "no study id",
                        "a protocol with the key study",
                        "Nothing was done."))));
    }

    /** Acts on one alert, the study's lock not asked for. */
    AlertOutcome onAlert(String name, BiFunction<Study, AlertEntry, AlertOutcome> action) {
        return inStudy(study -> {
            Optional<AlertEntry> entry = study.ledger().find(name);
            return entry.map(found -> action.apply(study, found)).orElseGet(() -> wrongUse(unknown(name)));
        });
    }

    /** Acts on a study while holding its lock. */
    AlertOutcome holding(Function<Study, AlertOutcome> action) {
        return inStudy(study -> {
            Optional<Problem> held = RunLock.take(study.store(), study.id(), clock);
            if (held.isPresent()) {
                return new AlertOutcome(AlertOutcome.End.LOCKED, List.of(), List.of(held.get()));
            }
            try {
                return action.apply(study);
            } finally {
                RunLock.release(study.store(), study.id());
            }
        });
    }

    private AlertOutcome inStudy(Function<Study, AlertOutcome> action) {
        try {
            StudyProtocol protocol = Rulebook.load(
                            request.location().rules(), request.location().protocolFile())
                    .protocol();
            Path file = file(protocol.id().value());
            if (!Files.exists(file)) {
                return wrongUse(unusable(file, "no such file"));
            }
            try (SurveillanceStore store = SurveillanceStore.open(file)) {
                return action.apply(new Study(
                        protocol,
                        store,
                        outbox(request.reports()),
                        request.location().folder(),
                        clock));
            } catch (StoreFault fault) {
                return wrongUse(unusable(file, fault.getMessage()));
            } catch (DataAccessException failure) {
                return busy(protocol.id().value(), failure);
            }
        } catch (RulebookFault fault) {
            return new AlertOutcome(AlertOutcome.End.WRONG_USE, List.of(), new ArrayList<>(fault.problems()));
        }
    }

    /** A run that writes for longer than the store waits is no error: what was asked for can be asked again. */
    private static AlertOutcome busy(String study, DataAccessException failure) {
        if (!String.valueOf(failure.getMessage()).contains("SQLITE_BUSY")) {
            throw failure;
        }
        Problem problem = Problem.of(
                JobMessage.LOCKED, Place.file(study), "a run is writing the store", "wait for it", "Nothing was done.");
        return new AlertOutcome(AlertOutcome.End.LOCKED, List.of(), List.of(problem));
    }

    private Path file(String study) {
        return request.store().orElseGet(() -> StudyLocation.storeOf(request.userData(), study));
    }

    static AlertOutcome wrongUse(Problem problem) {
        return new AlertOutcome(AlertOutcome.End.WRONG_USE, List.of(), List.of(problem));
    }

    private static Problem unusable(Path file, String found) {
        return Problem.of(
                JobMessage.STORE_UNUSABLE,
                Place.file(String.valueOf(file.getFileName())),
                found,
                "a store of this program with a night of the study",
                "Nothing was done.");
    }

    private static Problem unknown(String name) {
        return Problem.of(
                DeliveryMessage.UNKNOWN_ALERT,
                Place.file("alerts"),
                name,
                "a number, reference or token that alerts list shows",
                "Nothing was done.");
    }
}
