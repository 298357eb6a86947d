package org.presenceapplet.presence;

/**
 * A status the user set, and how dear it is to them.
 *
 * @param weight how much it is in use, from 0: each use counts one, and nine tenths of that with every later use of any
 *     status. No clock comes into it, so that none can mix it up.
 * @param favourite whether the user marked it
 */
public record RecentChoice(StatusChoice choice, double weight, boolean favourite) {
    /** What is left of a use after the next one. */
    private static final double FADING = 0.9;

    /** Infinities and numbers below zero count as never used. */
    public RecentChoice {
        weight = weight > 0 && weight < Double.MAX_VALUE ? weight : 0;
    }

    /** One that was used this many uses ago, and never before. */
    public static RecentChoice once(StatusChoice choice, int ago) {
        return new RecentChoice(choice, Math.pow(FADING, ago), false);
    }

    boolean isUsed() {
        return weight > 0;
    }

    /** After another use, of this status or of another one. */
    RecentChoice used(boolean itself) {
        return new RecentChoice(choice, weight * FADING + (itself ? 1 : 0), favourite);
    }

    RecentChoice marked(boolean asFavourite) {
        return new RecentChoice(choice, weight, asFavourite);
    }
}
