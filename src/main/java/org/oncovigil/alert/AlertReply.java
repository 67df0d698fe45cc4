package org.oncovigil.alert;

/**
 * One person's answer to one version of an alert, kept for good.
 *
 * @param at when, ISO instant
 * @param person who, as given
 * @param answer what
 * @param reason why, in the person's words; empty if none was given
 * @param way how it came: {@code command}, or {@code reply} and the Message-ID of the reply
 */
public record AlertReply(String at, String person, AlertAnswer answer, String reason, String way) {}
