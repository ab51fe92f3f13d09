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
 */
record Token(String surface, String folded, String stem, int start, int end, boolean opens) {

    /** Whether it begins with a capital letter. */
    boolean capitalised() {
        return Character.isUpperCase(surface.charAt(0));
    }

    /** Whether it looks like an acronym: two capitals or more, digits allowed. */
    boolean acronym() {
        int capitals = 0;
        for (int i = 0; i < surface.length(); i++) {
            if (Character.isUpperCase(surface.charAt(i))) {
                capitals++;
            }
        }
        return capitals > 1;
    }

    /** Whether all its letters are capitals and there are two at least. */
    boolean shouted() {
        return surface.length() > 1 && surface.chars().noneMatch(Character::isLowerCase) && acronym();
    }
}
