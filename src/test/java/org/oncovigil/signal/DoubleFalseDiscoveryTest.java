package org.oncovigil.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Three classes worked by hand: A with .01 .2 .9, B with .03 .04, C with .5. */
@DisplayName("double false discovery rate")
class DoubleFalseDiscoveryTest {
    private static final DoubleFalseDiscovery TERMS = new DoubleFalseDiscovery(
            List.of("A", "B", "A", "C", "B", "A"), new double[] {0.01, 0.03, 0.2, 0.5, 0.04, 0.9});

    @Test
    @DisplayName("2004: raw minima .01 .03 .5 become .03 .045 .5; within A .03 .3 .9, within B .04 .04")
    void firstVersion() {
        assertThat(TERMS.flagged2004(0.05)).containsExactly(true, true, false, false, true, false);
        assertThat(TERMS.flagged2004(0.044)).containsExactly(true, false, false, false, false, false);
        assertThat(TERMS.flagged2004(0.029)).containsOnly(false);
    }

    @Test
    @DisplayName("2012: adjusted minima .03 .04 .5 become .06 .06 .5; the family of A and B .05 .0667 .0667 .25 .9")
    void secondVersion() {
        assertThat(TERMS.flagged2012(0.05)).containsOnly(false);
        assertThat(TERMS.flagged2012(0.061)).containsExactly(true, false, false, false, false, false);
        assertThat(TERMS.flagged2012(0.067)).containsExactly(true, true, false, false, true, false);
    }

    @Test
    @DisplayName("a value equal to alpha is flagged, and no term is no flag")
    void bounds() {
        DoubleFalseDiscovery single = new DoubleFalseDiscovery(List.of("A"), new double[] {0.05});

        assertThat(single.flagged2004(0.05)).containsExactly(true);
        assertThat(single.flagged2012(0.05)).containsExactly(true);
        assertThat(new DoubleFalseDiscovery(List.of(), new double[0]).flagged2012(0.05))
                .isEmpty();
    }
}
