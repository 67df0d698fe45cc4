package org.oncovigil.job;

/** The name under which this machine holds a lock. */
final class HostName {
    private HostName() {}

    /** The machine's name, or a word in its place. */
    static String get() {
        String name = System.getenv("HOSTNAME");
        return name == null || name.isBlank() ? "this host" : name;
    }
}
