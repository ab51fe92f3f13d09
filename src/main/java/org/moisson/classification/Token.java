package org.moisson.classification;

/**
 * A word of a text.
 *
 * @param surface as printed, inclusive endings cut off
 * @param folded without case and accents
 * @param stem folded, without the endings of number and gender; articles have none
 * @param start of the word in its text
 * @param end after its last character
 * @param opens whether a sentence begins with it
 * @param capitals how many of its letters are capitals
 */
record Token(String surface, String folded, String stem, int start, int end, boolean opens, int capitals) {

    /** How many capital letters a word has. */
    static int capitals(String surface) {
        int capitals = 0;
        for (int i = 0; i < surface.length(); i++) {
            capitals += Character.isUpperCase(surface.charAt(i)) ? 1 : 0;
        }
        return capitals;
    }

    /** Whether it begins with a capital letter. */
    boolean capitalised() {
        return capitals > 0 && Character.isUpperCase(surface.charAt(0));
    }

    /** Whether it looks like an acronym: two capitals or more, digits allowed. */
    boolean acronym() {
        return capitals > 1;
    }

    /** Whether all its letters are capitals and there are two at least. */
    boolean shouted() {
        return acronym() && surface.chars().noneMatch(Character::isLowerCase);
    }
}
