package org.oncovigil.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/**
 * Reads the laboratory criteria a second time, straight from the cells of the table, to hold the engine against. It
 * shares no code with the engine: bounds and conditions are words here.
 */
final class PlainLabReading {
    private PlainLabReading() {}

    /** The numbers of one case by name: VALUE, LLN, ULN, BASE, CHANGE; an absent name is missing. */
    record Case(Map<String, BigDecimal> numbers, String indicator) {
        BigDecimal get(String name) {
            return numbers.get(name);
        }
    }

    /** The grade cell of the first row that holds. */
    static String grade(List<Map<String, String>> rows, Case of) {
        for (Map<String, String> row : rows) {
            if (holds(row, of)) {
                return row.get("grade");
            }
        }
        return "no row";
    }

    private static boolean holds(Map<String, String> row, Case of) {
        for (String condition : row.get("when").split(";")) {
            if (!condition.isEmpty() && !condition(condition, of)) {
                return false;
            }
        }
        boolean hasLower = !row.get("lower_of").isEmpty();
        boolean hasUpper = !row.get("upper_of").isEmpty();
        if (!hasLower && !hasUpper) {
            return true;
        }
        BigDecimal measured = of.get(row.get("measure").equals("VALUE") ? "VALUE" : "CHANGE");
        if (measured == null) {
            return false;
        }
        if (hasLower) {
            BigDecimal limit = limit(row.get("lower_of"), row.get("lower"), of);
            int order = limit == null ? -9 : signum(measured, limit);
            if (order == -9
                    || order < 0
                    || order == 0 && row.get("lower_inclusive").equals("false")) {
                return false;
            }
        }
        if (hasUpper) {
            BigDecimal limit = limit(row.get("upper_of"), row.get("upper"), of);
            int order = limit == null ? 9 : signum(measured, limit);
            if (order == 9
                    || order > 0
                    || order == 0 && row.get("upper_inclusive").equals("false")) {
                return false;
            }
        }
        return true;
    }

    private static int signum(BigDecimal one, BigDecimal other) {
        return digits(one).subtract(digits(other)).signum();
    }

    private static BigDecimal digits(BigDecimal number) {
        return new BigDecimal(number.toString(), new MathContext(15));
    }

    private static BigDecimal limit(String of, String number, Case numbers) {
        BigDecimal amount = new BigDecimal(number);
        if (of.equals("NUMBER")) {
            return amount;
        }
        if (of.equals("HIGHER_OF_BASE_AND_ULN")) {
            BigDecimal base = numbers.get("BASE");
            BigDecimal high = numbers.get("ULN");
            return base == null || high == null ? null : base.subtract(high).signum() > 0 ? base : high;
        }
        if (of.startsWith("TIMES_")) {
            BigDecimal reference = numbers.get(of.substring("TIMES_".length()));
            return reference == null ? null : reference.multiply(amount);
        }
        BigDecimal reference = numbers.get(of.substring(0, of.length() - "_PLUS".length()));
        return reference == null ? null : reference.add(amount);
    }

    private static boolean condition(String condition, Case of) {
        if (condition.endsWith("_MISSING")) {
            return of.get(condition.substring(0, condition.length() - "_MISSING".length())) == null;
        }
        if (condition.endsWith("_PRESENT")) {
            return of.get(condition.substring(0, condition.length() - "_PRESENT".length())) != null;
        }
        BigDecimal base = of.get("BASE");
        BigDecimal high = of.get("ULN");
        return switch (condition) {
            case "OTHERWISE" -> true;
            case "BASELINE_HIGH" -> of.indicator().equals("HIGH");
            case "BASELINE_NOT_HIGH" -> !of.indicator().equals("HIGH");
            case "BASELINE_LOW" -> of.indicator().equals("LOW");
            case "BASELINE_NOT_LOW" -> !of.indicator().equals("LOW");
            case "BASE_ABOVE_ULN" -> base != null && high != null && signum(base, high) > 0;
            case "BASE_UP_TO_ULN" -> base != null && high != null && signum(base, high) <= 0;
            case "VALUE_BELOW_LLN" ->
                of.get("VALUE") != null && of.get("LLN") != null && signum(of.get("VALUE"), of.get("LLN")) < 0;
            default -> throw new IllegalArgumentException(condition);
        };
    }
}
