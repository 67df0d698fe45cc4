package org.oncovigil.study;

import java.util.regex.Pattern;

/** The study's id (STUDYID): letters, digits, hyphen and underscore, so that it is safe in a file name. */
public record StudyId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    public StudyId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("study id is \"" + value + "\"");
        }
    }

    /** Whether a text can be a study id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
