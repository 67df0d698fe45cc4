package org.oncovigil.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All data is synthetic. */
class TextRowReaderTest {
    @Test
    void everyRecordKnowsTheLineItStartsOn() throws IOException {
        TextRowReader reader = reader("a,b\n\n\"1\n2\",x\nlast,\n", ',');
        assertThat(reader.line()).isZero();
        assertThat(reader.next()).contains(List.of("a", "b"));
        assertThat(reader.line()).isEqualTo(1);
        assertThat(reader.next()).contains(List.of("1\n2", "x"));
        assertThat(reader.line()).isEqualTo(3);
        assertThat(reader.next()).contains(List.of("last", ""));
        assertThat(reader.line()).isEqualTo(5);
        assertThat(reader.next()).isEmpty();
        reader.close();
    }

    @Test
    void anySeparatorCanBeAsked() throws IOException {
        assertThat(reader("a;b,c\n", ';').next()).contains(List.of("a", "b,c"));
        assertThat(reader("a\tb\n", '\t').next()).contains(List.of("a", "b"));
    }

    @Test
    void recordsMayBeRagged() throws IOException {
        TextRowReader reader = reader("a,b\n1\n1,2,3\n", ',');
        reader.next();
        assertThat(reader.next()).contains(List.of("1"));
        assertThat(reader.next()).contains(List.of("1", "2", "3"));
    }

    @Test
    void tooManyOrTooLongFieldsAreRefused() {
        assertThatThrownBy(() -> reader("1,2,3,4,5\n", ',').next()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader("x".repeat(101) + "\n", ',').next()).isInstanceOf(IOException.class);
    }

    private static TextRowReader reader(String text, char separator) {
        return new TextRowReader(new StringReader(text), separator, 4, 100);
    }
}
