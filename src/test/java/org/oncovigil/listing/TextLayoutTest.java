package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All data is synthetic. */
class TextLayoutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "USUBJID,A\\nS-1,2 ~ ',' ~ 0",
                "USUBJID;A\\nS-1;2,5 ~ ';' ~ 0",
                "Title\\nUSUBJID|A\\nS-1|2 ~ '|' ~ 1",
                "Title, with, commas\\nand more\\nDOMAIN;USUBJID\\nAE;S-1 ~ ';' ~ 2",
                "pat;term\\n1;a,b,c\\n2;d,e,f ~ ';' ~ 0",
                "export of today\\npat;term;x\\n1;a;b\\n2;c;d ~ ';' ~ 1",
                "one column only ~ ',' ~ 0",
            })
    void theSeparatorAndTheHeaderAreToldByTheContent(String text, char separator, int above) {
        TextLayout layout = TextLayout.of(text.replace("\\n", "\n"), Set.of());
        assertThat(layout).isEqualTo(new TextLayout(separator, above));
    }

    @Test
    void aNameOfTheColumnMapMarksTheHeaderToo() {
        String text = "a;b;c\n1;2;3\nPatNo;Term;x\n1;Rash;y\n";
        assertThat(TextLayout.of(text, Set.of("PATNO"))).isEqualTo(new TextLayout(';', 2));
        assertThat(TextLayout.of(text, Set.of())).isEqualTo(new TextLayout(';', 0));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotStopTheTelling() {
        assertThat(TextLayout.of("USUBJID;A\nS-1;\"x", Set.of())).isEqualTo(new TextLayout(';', 0));
    }
}
