package org.oncovigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventReviewTest {
    private final List<ReviewEntry> entries = new ArrayList<>();

    /** Adds an entry of a reviewer whose book showed the entries up to {@code seen}. */
    private EventReview wrote(String reviewer, ReviewField field, String now, long seen) {
        entries.add(new ReviewEntry(
                entries.size() + 1, reviewer, "monitor", "2026-03-07T08:00:00Z", "E", field, "", now, "", 1, seen));
        return EventReview.of(entries);
    }

    @Test
    void anEntryTakesThePlaceOfTheReviewersOwn() {
        wrote("A", ReviewField.STATUS, "QUERY", 0);
        EventReview review = wrote("A", ReviewField.STATUS, "ESCALATE", 0);
        assertThat(review.shown(ReviewField.STATUS)).isEqualTo("ESCALATE");
        assertThat(review.inForce()).hasSize(1);
    }

    @Test
    void differentDecisionsAreAConflictAndTheSameOneIsNot() {
        wrote("A", ReviewField.DLT, "DLT_CONFIRMED", 0);
        assertThat(wrote("B", ReviewField.DLT, "DLT_CONFIRMED", 0).conflicts()).isEmpty();
        EventReview review = wrote("C", ReviewField.DLT, "DLT_REJECTED", 0);
        assertThat(review.conflicts()).containsExactly(ReviewField.DLT);
        assertThat(review.shown(ReviewField.DLT)).isEmpty();
        assertThat(review.decided(ReviewField.DLT)).isEmpty();
    }

    @Test
    void aDecisionAgainstOneThatWasShownIsAConflictToo() {
        wrote("A", ReviewField.DLT, "DLT_CONFIRMED", 0);
        assertThat(wrote("B", ReviewField.DLT, "DLT_REJECTED", 1).isConflict(ReviewField.DLT))
                .isTrue();
    }

    @Test
    void whoDecidesInABookThatShowedTheConflictSettlesIt() {
        wrote("A", ReviewField.DLT, "DLT_CONFIRMED", 0);
        wrote("B", ReviewField.DLT, "DLT_REJECTED", 0);
        EventReview review = wrote("C", ReviewField.DLT, "DLT_REJECTED", 2);
        assertThat(review.conflicts()).isEmpty();
        assertThat(review.decided(ReviewField.DLT)).map(ReviewEntry::reviewer).contains("C");
    }

    @Test
    void whoDecidesInABookThatShowedOnlyOneSideDoesNotSettleIt() {
        wrote("A", ReviewField.DLT, "DLT_CONFIRMED", 0);
        wrote("B", ReviewField.DLT, "DLT_REJECTED", 0);
        assertThat(wrote("C", ReviewField.DLT, "DLT_REJECTED", 1).conflicts()).containsExactly(ReviewField.DLT);
    }

    @Test
    void commentsThatDidNotKnowOfEachOtherStandSideBySideAndAreReplacedTogether() {
        wrote("A", ReviewField.COMMENT, "mild", 0);
        assertThat(wrote("B", ReviewField.COMMENT, "severe", 0).shown(ReviewField.COMMENT))
                .isEqualTo("A: mild\nB: severe");
        EventReview review = wrote("A", ReviewField.COMMENT, "moderate", 2);
        assertThat(review.shown(ReviewField.COMMENT)).isEqualTo("moderate");
        assertThat(review.conflicts()).isEmpty();
    }

    @Test
    void aDeletionTakesAwayWhatItsBookShowedAndNothingElse() {
        wrote("A", ReviewField.COMMENT, "mild", 0);
        wrote("B", ReviewField.COMMENT, "severe", 0);
        assertThat(wrote("C", ReviewField.COMMENT, "", 1).shown(ReviewField.COMMENT))
                .isEqualTo("severe");
        assertThat(wrote("C", ReviewField.COMMENT, "", 3).latest()).isEmpty();
    }

    @Test
    void aTouchedCellIsAnEntryUnlessItSaysWhatTheReviewerSaidInABookOfTheSameRun() {
        wrote("A", ReviewField.COMMENT, "mild", 0);
        BookEntries again = new BookEntries("A", "monitor", "2026-03-08T08:00:00Z", "hash", 1, 0);
        assertThat(again.entry("E", entries, ReviewField.COMMENT, Optional.of("mild")))
                .isEmpty();
        assertThat(again.entry("E", entries, ReviewField.COMMENT, Optional.empty()))
                .isEmpty();
        assertThat(again.isKept(entries, ReviewField.COMMENT, Optional.empty())).isTrue();
        assertThat(again.entry("E", entries, ReviewField.COMMENT, Optional.of("severe")))
                .hasValueSatisfying(entry -> assertThat(entry.was()).isEqualTo("mild"));
    }

    @Test
    void aClearedCellIsAnEntryThatTakesAwayWhatStoodThere() {
        wrote("A", ReviewField.COMMENT, "mild", 0);
        BookEntries next = new BookEntries("B", "monitor", "2026-03-08T08:00:00Z", "hash", 2, 1);
        ReviewEntry entry =
                next.entry("E", entries, ReviewField.COMMENT, Optional.of("")).orElseThrow();
        assertThat(entry.isDeletion()).isTrue();
        assertThat(entry.was()).isEqualTo("mild");
    }
}
