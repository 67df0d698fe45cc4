package org.oncovigil.study;

/**
 * A mail server. The password is never part of it, only where it is found.
 *
 * @param host its name
 * @param port its port, 1 to 65535
 * @param tls how the connection is protected
 * @param user the user; empty: no login
 * @param passwordVariable the environment variable that holds the password; empty if a file does
 * @param passwordFile the file that holds the password, seen from the protocol's folder; empty if a variable does
 * @param tries tries for one letter in one delivery, 1 or more
 * @param waitSeconds seconds before the second try; doubled before each further one
 * @param timeoutSeconds seconds to wait for the server's answer
 * @param totalSeconds seconds after which one delivery begins no further try
 */
public record SmtpSettings(
        String host,
        int port,
        Tls tls,
        String user,
        String passwordVariable,
        String passwordFile,
        int tries,
        int waitSeconds,
        int timeoutSeconds,
        int totalSeconds) {
    /** How the connection to the server is protected. */
    public enum Tls {
        /** Not at all. */
        NONE,
        /** Begun in the clear and protected before anything is said; a server without it is refused. */
        STARTTLS,
        /** Protected from the first byte. */
        TLS
    }
}
