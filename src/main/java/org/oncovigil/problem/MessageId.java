package org.oncovigil.problem;

/**
 * A stable message id and what it means in both languages. Each room that finds problems has one enum of them; a test
 * holds the enums against {@code docs/messages.md}. An id is never given a second meaning.
 */
public interface MessageId {
    /** The id, three capital letters, a hyphen and three digits, such as {@code LST-012}. */
    String id();

    /** How far the problem reaches. */
    Severity severity();

    /** What kind of problem it is, in a few English words. */
    String titleEn();

    /** The same in Chinese. */
    String titleZh();
}
