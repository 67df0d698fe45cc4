package org.oncovigil.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Executes the reference table's own expressions, such as {@code 1.5*ULN} and {@code PRESENT(PCHG) & VALUE<LLN}. */
final class ReferenceLabReading {
    private static final Pattern MULTIPLE = Pattern.compile("([\\d.]+)\\*(\\w+)");
    private static final Pattern SUM = Pattern.compile("(\\w+)\\+([\\d.]+)");
    private static final Pattern FUNCTION = Pattern.compile("(MISSING|PRESENT)\\((\\w+)\\)");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)(<=|<|>)(\\w+)");

    private ReferenceLabReading() {}

    static String grade(List<Map<String, String>> steps, Map<String, BigDecimal> numbers, String indicator) {
        for (Map<String, String> step : steps) {
            boolean met = true;
            for (String condition : step.get("condition").split(" & ")) {
                met &= condition(condition, numbers, indicator);
            }
            met = met && bound(step, "lower", numbers, 1) && bound(step, "upper", numbers, -1);
            if (met) {
                return step.get("grade");
            }
        }
        throw new IllegalStateException("no step of " + steps.get(0));
    }

    private static boolean bound(Map<String, String> step, String end, Map<String, BigDecimal> numbers, int sign) {
        String text = step.get(end);
        if (text.isEmpty()) {
            return true;
        }
        BigDecimal measured = numbers.get(step.get("measure"));
        BigDecimal limit = expression(text, numbers);
        if (measured == null || limit == null) {
            return false;
        }
        int order = sign * digits(measured).compareTo(digits(limit));
        return order > 0 || order == 0 && step.get(end + "_inclusive").equals("Y");
    }

    private static BigDecimal expression(String text, Map<String, BigDecimal> numbers) {
        Matcher multiple = MULTIPLE.matcher(text);
        if (multiple.matches()) {
            BigDecimal of = numbers.get(multiple.group(2));
            return of == null ? null : of.multiply(new BigDecimal(multiple.group(1)));
        }
        Matcher sum = SUM.matcher(text);
        if (sum.matches()) {
            BigDecimal of = numbers.get(sum.group(1));
            return of == null ? null : of.add(new BigDecimal(sum.group(2)));
        }
        if (text.equals("max(BASE,ULN)")) {
            BigDecimal base = numbers.get("BASE");
            BigDecimal high = numbers.get("ULN");
            return base == null || high == null ? null : base.max(high);
        }
        return text.matches("[A-Z]+") ? numbers.get(text) : new BigDecimal(text);
    }

    private static boolean condition(String text, Map<String, BigDecimal> numbers, String indicator) {
        switch (text) {
            case "", "OTHERWISE":
                return true;
            case "BASELINE_HIGH":
                return indicator.equals("HIGH");
            case "BASELINE_NOT_HIGH":
                return !indicator.equals("HIGH");
            case "BASELINE_LOW":
                return indicator.equals("LOW");
            case "BASELINE_NOT_LOW":
                return !indicator.equals("LOW");
            default:
        }
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            return (numbers.get(function.group(2)) == null) == function.group(1).equals("MISSING");
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            throw new IllegalArgumentException(text);
        }
        BigDecimal left = numbers.get(comparison.group(1));
        BigDecimal right = numbers.get(comparison.group(3));
        if (left == null || right == null) {
            return false;
        }
        int order = digits(left).compareTo(digits(right));
        return switch (comparison.group(2)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> order > 0;
        };
    }

    private static BigDecimal digits(BigDecimal number) {
        return number.round(new MathContext(15));
    }
}
