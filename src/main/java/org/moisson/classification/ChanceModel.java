package org.moisson.classification;

/**
 * The chance that a concept is right by what was heard for it: a logistic function of a few features.
 *
 * @param bias the chance of a concept of which nothing is heard, on the logistic scale
 */
record ChanceModel(
        double bias,
        double card,
        double title,
        double aims,
        double heading,
        double aimed,
        double share,
        double spread,
        double forms) {

    private static final double MASS = 0.5;

    /** The chance, from 0 to 1; greatest is the mass of the report's most spoken of concept. */
    double chance(ConceptScore score, double greatest, double prior) {
        double sum = bias
                + prior
                + card * score.card()
                + title * score.title()
                + aims * score.aims()
                + heading * score.heading()
                + aimed * Math.log1p(score.aimed())
                + share * score.mass() / Math.max(2, greatest)
                + spread * Math.min(1, score.spread() / 6.0)
                + forms * Math.min(1, score.forms() / 6.0)
                + MASS * Math.min(2, Math.log1p(score.mass()));
        return 1 / (1 + Math.exp(-sum));
    }
}
