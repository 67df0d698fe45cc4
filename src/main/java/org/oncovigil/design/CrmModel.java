package org.oncovigil.design;

import java.util.Locale;

/** How the DLT rate of a dose follows from its label and the parameter b of the continual reassessment method. */
public enum CrmModel {
    /** Power model: the label is ln of the skeleton, the rate exp(label x exp(b)). */
    EMPIRIC {
        @Override
        double label(double skeleton, double intercept) {
            return Math.log(skeleton);
        }

        @Override
        double rate(double b, double label, double intercept) {
            return Math.exp(logRate(b, label, intercept));
        }

        @Override
        double logRate(double b, double label, double intercept) {
            return label * Math.exp(b);
        }

        @Override
        double logOtherRate(double b, double label, double intercept) {
            return Math.log(-Math.expm1(logRate(b, label, intercept)));
        }

        @Override
        double parameterAt(double rate, double label, double intercept) {
            return Math.log(Math.log(rate) / label);
        }
    },
    /** Logistic model with fixed intercept: logit of the rate is intercept + label x exp(b), the label below 0. */
    LOGISTIC {
        @Override
        double label(double skeleton, double intercept) {
            return logit(skeleton) - intercept;
        }

        @Override
        double rate(double b, double label, double intercept) {
            return Math.exp(logRate(b, label, intercept));
        }

        @Override
        double logRate(double b, double label, double intercept) {
            return -softPlus(-intercept - label * Math.exp(b));
        }

        @Override
        double logOtherRate(double b, double label, double intercept) {
            return -softPlus(intercept + label * Math.exp(b));
        }

        @Override
        double parameterAt(double rate, double label, double intercept) {
            double ratio = (logit(rate) - intercept) / label;
            return ratio > 0 ? Math.log(ratio) : Double.NEGATIVE_INFINITY;
        }
    };

    /** The dose label that the model works with. */
    abstract double label(double skeleton, double intercept);

    /** The DLT rate. */
    abstract double rate(double b, double label, double intercept);

    /** ln of the DLT rate. */
    abstract double logRate(double b, double label, double intercept);

    /** ln of (1 - the DLT rate). */
    abstract double logOtherRate(double b, double label, double intercept);

    /** The b at which the dose has this rate; above it the rate is lower. */
    abstract double parameterAt(double rate, double label, double intercept);

    private static double logit(double rate) {
        return Math.log(rate / (1 - rate));
    }

    /** ln(1 + exp(x)) without overflow. */
    private static double softPlus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /**
     * The model of this name, in any case.
     *
     * @throws DesignFault if there is none
     */
    public static CrmModel named(String name) {
        for (CrmModel model : values()) {
            if (model.name().equalsIgnoreCase(name)) {
                return model;
            }
        }
        throw new DesignFault("model \"" + name.toLowerCase(Locale.ROOT) + "\" found; expected empiric or logistic");
    }
}
