package org.oncovigil.delivery;

import java.time.Instant;
import org.oncovigil.alert.AlertLetter;

/**
 * A letter with its words, checked.
 *
 * @param letter the letter
 * @param text its words
 * @param sender the address it comes from
 * @param at when it is sent
 */
record RenderedLetter(AlertLetter letter, AlertText text, String sender, Instant at) {}
