package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.CommandSettings;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.Recipient;

/** Reads the protocol's section {@code alerts}. */
final class AlertPlanSection {
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+");
    /** What a program may get as an address: nothing that it could take for an option or a line of its own. */
    private static final Pattern COMMAND_ADDRESS = Pattern.compile("[A-Za-z0-9+][A-Za-z0-9+@._:-]{0,199}");

    private final YamlSection alerts;

    private AlertPlanSection(YamlSection alerts) {
        this.alerts = alerts;
    }

    static AlertPlan read(YamlSection section) {
        return new AlertPlanSection(section).plan();
    }

    private AlertPlan plan() {
        Optional<CommandSettings> command =
                alerts.has("command") ? Optional.of(command(alerts.section("command"))) : Optional.empty();
        List<Recipient> recipients = new ArrayList<>();
        for (YamlSection person : alerts.sections("recipients")) {
            recipients.add(recipient(person, command.isPresent()));
        }
        AlertPlan plan = new AlertPlan(
                recipients,
                alerts.flag("onFirstLoad", false),
                alerts.text("sender"),
                alerts.text("contact"),
                ladder(recipients),
                alerts.has("smtp") ? Optional.of(SmtpSection.read(alerts.section("smtp"))) : Optional.empty(),
                command,
                alerts.text("replies", ""),
                new TreeSet<>(alerts.texts("unblindingWords")));
        if (!MAIL.matcher(plan.sender()).matches()) {
            alerts.wrong("sender", alerts.lineOf("sender"), plan.sender(), "a mail address");
        }
        alerts.close();
        return plan;
    }

    private static Recipient recipient(YamlSection person, boolean hasCommand) {
        String channel = person.text("channel", "mail");
        boolean byCommand = channel.equals("command");
        Recipient recipient = new Recipient(
                person.choice("role", Recipient.Role.class),
                person.text("site", ""),
                person.text("name"),
                person.text("address"),
                person.text("language", "en"),
                byCommand,
                person.flag("blinded", false));
        Pattern form = byCommand ? COMMAND_ADDRESS : MAIL;
        if (!form.matcher(recipient.address()).matches()) {
            String expected = byCommand ? "letters, digits and + @ . _ : -, not beginning with -" : "a mail address";
            person.wrong("address", person.lineOf("address"), recipient.address(), expected);
        }
        if (!Set.of("en", "zh", "both").contains(recipient.language())) {
            person.wrong("language", person.lineOf("language"), recipient.language(), "en, zh or both");
        }
        if (!Set.of("mail", "command").contains(channel) || byCommand && !hasCommand) {
            person.wrong("channel", person.lineOf("channel"), channel, hasCommand ? "mail or command" : "mail");
        }
        person.close();
        return recipient;
    }

    private static CommandSettings command(YamlSection section) {
        List<String> program = new ArrayList<>();
        program.add(section.text("program"));
        program.addAll(section.texts("arguments"));
        CommandSettings settings = new CommandSettings(program, SmtpSection.whole(section, "seconds", 30, 300));
        section.close();
        return settings;
    }

    /** The steps that the file gives, in the order of their hours; each needs somebody to tell. */
    private List<LadderStep> ladder(List<Recipient> recipients) {
        List<LadderStep> steps = new ArrayList<>();
        YamlSection section = alerts.sectionOrEmpty("ladder");
        for (LadderStep.Rung rung : LadderStep.Rung.values()) {
            String key = rung.name().toLowerCase(Locale.ROOT) + "Hours";
            if (section.has(key)) {
                steps.add(new LadderStep(rung, section.whole(key, 1)));
                check(section, key, rung, recipients);
            }
        }
        section.close();
        steps.sort(Comparator.comparingInt(LadderStep::hours).thenComparing(LadderStep::rung));
        return steps;
    }

    private static void check(YamlSection section, String key, LadderStep.Rung rung, List<Recipient> recipients) {
        Set<Recipient.Role> needed = switch (rung) {
            case REMIND -> Set.of(Recipient.Role.values());
            case DEPUTY -> Set.of(Recipient.Role.DEPUTY, Recipient.Role.MEDICAL_MONITOR);
            case HEAD -> Set.of(Recipient.Role.SAFETY_HEAD);
        };
        if (recipients.stream().noneMatch(one -> needed.contains(one.role()))) {
            section.wrong(
                    key,
                    section.lineOf(key),
                    "nobody to tell",
                    "a recipient with the role " + String.join(" or ", new TreeSet<>(names(needed))));
        }
    }

    private static List<String> names(Set<Recipient.Role> roles) {
        return roles.stream().map(Enum::name).toList();
    }
}
