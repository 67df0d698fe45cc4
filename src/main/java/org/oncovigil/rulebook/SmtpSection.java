package org.oncovigil.rulebook;

import java.math.BigDecimal;
import org.oncovigil.study.SmtpSettings;

/**
 * Reads the protocol's section {@code alerts.smtp}. A password in the file is refused, and so is a login over a connection
 * that is not protected.
 */
final class SmtpSection {
    private static final int PORTS = 65_535;
    private static final int LONGEST_SECONDS = 480;

    private SmtpSection() {}

    static SmtpSettings read(YamlSection section) {
        if (section.has("password")) {
            section.wrong("password", section.lineOf("password"), "a password", "passwordVariable or passwordFile");
            section.text("password", "");
        }
        SmtpSettings settings = new SmtpSettings(
                section.text("host"),
                whole(section, "port", 587, PORTS),
                section.has("tls") ? section.choice("tls", SmtpSettings.Tls.class) : SmtpSettings.Tls.STARTTLS,
                section.text("user", ""),
                section.text("passwordVariable", ""),
                section.text("passwordFile", ""),
                whole(section, "tries", 3, 10),
                whole(section, "waitSeconds", 5, LONGEST_SECONDS),
                whole(section, "timeoutSeconds", 20, LONGEST_SECONDS),
                whole(section, "totalSeconds", 240, LONGEST_SECONDS));
        checkLogin(section, settings);
        section.close();
        return settings;
    }

    private static void checkLogin(YamlSection section, SmtpSettings settings) {
        if (settings.user().isEmpty()) {
            return;
        }
        if (settings.passwordVariable().isEmpty() == settings.passwordFile().isEmpty()) {
            section.wrong(
                    "user",
                    section.lineOf("user"),
                    settings.passwordFile().isEmpty() ? "no place of its password" : "two places of its password",
                    "passwordVariable or passwordFile");
        }
        if (settings.tls() == SmtpSettings.Tls.NONE) {
            section.wrong("tls", section.lineOf("tls"), "none with a user", "starttls or tls");
        }
    }

    /** A whole number from 1 to a most, both included, which may be absent. */
    static int whole(YamlSection section, String key, int absent, int most) {
        BigDecimal value = section.number(key, BigDecimal.valueOf(absent), BigDecimal.ONE, BigDecimal.valueOf(most));
        if (value.stripTrailingZeros().scale() > 0) {
            section.wrong(key, section.lineOf(key), value.toPlainString(), "a whole number");
            return absent;
        }
        return value.intValue();
    }
}
