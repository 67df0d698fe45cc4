package org.oncovigil.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told of what, and how.
 *
 * @param recipients everybody who can be told
 * @param onFirstLoad whether findings of a study's very first night are alerted; otherwise they are listed only
 * @param sender the address that alerts come from
 * @param contact whom to call, printed on each alert
 * @param ladder what happens while nobody answers, in the order of hours; empty: nothing
 * @param smtp the mail server; nothing: mails are files in a folder
 * @param command the program for recipients who are not told by mail; nothing if the study has none
 * @param replies a folder, seen from the protocol's, into which replies are dropped; empty: none
 * @param unblindingWords words beyond arms and dose levels that a blinded recipient may not read
 */
public record AlertPlan(
        List<Recipient> recipients,
        boolean onFirstLoad,
        String sender,
        String contact,
        List<LadderStep> ladder,
        Optional<SmtpSettings> smtp,
        Optional<CommandSettings> command,
        String replies,
        Set<String> unblindingWords) {
    public AlertPlan {
        recipients = List.copyOf(recipients);
        ladder = List.copyOf(ladder);
        unblindingWords = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(unblindingWords));
    }

    /** A plan with mail files only, and without a ladder. */
    public AlertPlan(List<Recipient> recipients, boolean onFirstLoad, String sender, String contact) {
        this(recipients, onFirstLoad, sender, contact, List.of(), Optional.empty(), Optional.empty(), "", Set.of());
    }
}
