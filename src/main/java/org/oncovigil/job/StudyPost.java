package org.oncovigil.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.delivery.AlertPost;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.study.StudyProtocol;

/** The post of a study, with what it must know of it. */
final class StudyPost {
    private StudyPost() {}

    /**
     * The post.
     *
     * @param outbox the folder of mail files
     * @param studyFolder the protocol's folder
     */
    static AlertPost of(StudyProtocol protocol, SurveillanceStore store, Path outbox, Path studyFolder, Clock clock) {
        Set<String> subjects =
                new TreeSet<>(store.documents().owners(protocol.id().value(), NightContext.Kind.STANDING));
        return new AlertPost(
                protocol.alerts(),
                subjects,
                protocol.unblindingWords(),
                new AlertPost.Surroundings(outbox, studyFolder, System::getenv, clock));
    }
}
