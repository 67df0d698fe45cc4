package org.oncovigil.attribution;

import static org.oncovigil.attribution.EvidenceItem.*;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.ImmuneResponse;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.RecordRef;

/** Reads what product, regimen and immune response tell about an event. */
final class ProductReader {
    private final Situation situation;

    ProductReader(Situation situation) {
        this.situation = situation;
    }

    void read(Gathering gathering, LocalDate onset) {
        ProductProfile product = situation.product();
        gathering.list(PLATFORM, known(PLATFORM, product.platforms()));
        gathering.list(ROUTE, known(ROUTE, product.routes()));
        readTarget(gathering, product);
        readCheckpointInhibitor(gathering, onset);
        readImmuneResponse(gathering, onset);
        readSubsequentTherapy(gathering, onset);
        if (!product.expectedTerms().isEmpty()) {
            boolean expected = EvidenceGatherer.namesOf(situation.event()).stream()
                    .anyMatch(name -> product.expectedTerms().contains(CodeLists.normal(name)));
            gathering.word(EXPECTED_TERM, expected ? "yes" : "no", List.of());
        }
        String dependence = situation.cohort().doseDependence().getOrDefault(situation.name(), "");
        gathering.word(DOSE_DEPENDENCE, dependence, List.of());
    }

    private Set<String> known(EvidenceItem item, List<String> words) {
        Set<String> known = new LinkedHashSet<>();
        situation
                .model()
                .column(item)
                .ifPresent(column -> words.forEach(word -> Optional.ofNullable(
                                column.words().get(word.strip().toLowerCase(java.util.Locale.ROOT)))
                        .ifPresent(known::add)));
        return known;
    }

    private void readTarget(Gathering gathering, ProductProfile product) {
        Optional<Organ> organ = situation.placements().stream()
                .map(TermPlacement::organ)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(id -> situation.model().organs().get(id));
        if (!product.predictedOrgans().isEmpty()) {
            boolean predicted =
                    organ.isPresent() && product.predictedOrgans().stream().anyMatch(organ.get()::isNamed);
            gathering.word(PREDICTED_ORGAN, predicted ? "yes" : "no", List.of());
        }
        organ.ifPresent(one -> product.antigenInTissue().entrySet().stream()
                .filter(entry -> one.isNamed(entry.getKey()))
                .map(entry -> entry.getValue().toLowerCase(java.util.Locale.ROOT))
                .filter(word -> word.equals("yes") || word.equals("no"))
                .sorted(java.util.Comparator.reverseOrder())
                .findFirst()
                .ifPresent(word -> gathering.word(ANTIGEN_IN_TISSUE, word, List.of())));
    }

    private void readCheckpointInhibitor(Gathering gathering, LocalDate onset) {
        List<CheckpointCourse> courses = situation.courses();
        List<CheckpointCourse> before =
                courses.stream().filter(one -> !one.start().isAfter(onset)).toList();
        boolean later = courses.stream().anyMatch(one -> one.start().isAfter(onset));
        if (before.isEmpty()) {
            gathering.word(CPI_EXPOSURE, "none", List.of());
            return;
        }
        List<RecordRef> records = before.stream().map(CheckpointCourse::record).toList();
        LocalDate last = before.stream()
                .map(one -> one.ongoing() ? onset : one.end().orElse(one.start()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        int days = Math.max(0, Situation.days(last, onset));
        gathering.word(CPI_EXPOSURE, days == 0 || later ? "concurrent" : "ended", records);
        gathering.number(DAYS_SINCE_LAST_CPI, Optional.of(days), records);
    }

    /** An anticancer therapy that was started after the last dose, and under which the event began (S15). */
    private void readSubsequentTherapy(Gathering gathering, LocalDate onset) {
        List<Dosing.Dose> doses = situation.dosing().doses();
        if (doses.isEmpty()) {
            return;
        }
        LocalDate last = doses.get(doses.size() - 1).day();
        List<RecordRef> later = situation.medications().stream()
                .filter(CodedMedication::anticancer)
                .map(CodedMedication::medication)
                .filter(one -> one.start()
                        .earliest()
                        .filter(day -> day.isAfter(last) && !day.isAfter(onset))
                        .isPresent())
                .map(Medication::record)
                .toList();
        gathering.word(SUBSEQUENT_THERAPY, later.isEmpty() ? "" : "yes", later);
    }

    private void readImmuneResponse(Gathering gathering, LocalDate onset) {
        List<ImmuneResponse> before = situation.subject().immuneResponses().stream()
                .filter(one -> !one.baseline())
                .filter(one -> one.on().latest().map(day -> day.isBefore(onset)).orElse(false))
                .filter(one -> situation
                        .dosing()
                        .first()
                        .map(dose -> one.on().earliest().orElseThrow().isAfter(dose.day()))
                        .orElse(false))
                .toList();
        List<ImmuneResponse> usable =
                before.stream().filter(ProductReader::isUsable).toList();
        if (before.size() > usable.size()) {
            gathering.problem(
                    AttributionMessage.IMMUNE_RESPONSE_UNUSABLE,
                    IMMUNE_RESPONSE_POSITIVE,
                    before.size() - usable.size() + " results without assay, cut-off, laboratory or number",
                    "ISMETHOD, ISLLOQ, ISNAM and a number",
                    "Not taken as evidence.");
        }
        if (!usable.isEmpty()) {
            List<ImmuneResponse> positive =
                    usable.stream().filter(ProductReader::isPositive).toList();
            gathering.word(
                    IMMUNE_RESPONSE_POSITIVE,
                    positive.isEmpty() ? "no" : "yes",
                    (positive.isEmpty() ? usable : positive)
                            .stream().map(ImmuneResponse::record).toList());
        }
    }

    private static boolean isUsable(ImmuneResponse one) {
        return !one.assay().isBlank()
                && !one.laboratory().isBlank()
                && one.cutOff().isPresent()
                && one.measured().value().isPresent();
    }

    private static boolean isPositive(ImmuneResponse one) {
        return one.measured().value().orElseThrow().compareTo(one.cutOff().orElseThrow()) >= 0;
    }
}
