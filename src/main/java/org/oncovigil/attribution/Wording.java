package org.oncovigil.attribution;

/**
 * The name of a row of the model, for people.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Wording(String en, String zh) {}
