package org.oncovigil.study;

import java.util.List;

/**
 * A program that brings an alert to people whom mail does not reach.
 *
 * @param program the program and its fixed arguments; run without a shell, with address, Message-ID and the file of the
 *     text as further arguments
 * @param seconds seconds after which it is ended and the alert counts as not delivered
 */
public record CommandSettings(List<String> program, int seconds) {
    public CommandSettings {
        program = List.copyOf(program);
    }
}
