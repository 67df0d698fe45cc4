package org.oncovigil.signal;

/** How the likelihood of a fitted prior allows for pairs that nobody reported. The two give different priors. */
public enum Truncation {
    /** Each component is conditioned on at least one report. DuMouchel and Pregibon 2001; R package openEBGM. */
    COMPONENT,
    /** The mixture as a whole is conditioned on at least one report. */
    MIXTURE
}
