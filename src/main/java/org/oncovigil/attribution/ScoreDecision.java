package org.oncovigil.attribution;

/**
 * One row of the decision by score; the first that holds decides. Source: CV-ATTR-1, 5.5 and clarification 8.
 *
 * @param toxicityClass the class
 * @param difference the immune score less the direct score
 * @param immune what the immune score must be
 * @param direct what the direct score must be
 * @param confidence how sure the class is
 */
public record ScoreDecision(
        ToxicityClass toxicityClass, Bounds difference, Bounds immune, Bounds direct, Confidence confidence) {
    boolean holds(int immuneScore, int directScore) {
        return difference.contains(immuneScore - directScore)
                && immune.contains(immuneScore)
                && direct.contains(directScore);
    }
}
