package org.oncovigil.inference;

/**
 * One rule file.
 *
 * @param path its path inside the rules folder, with slashes
 * @param text its text
 */
public record RuleSource(String path, String text) {}
