package org.moisson.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Paragraphs and list entries of our own, handed out one after the other. */
final class ReferenceText {

    private static final List<String> PARAGRAPHS = lines("paragraphs.txt");
    private static final List<String> ENTRIES = lines("entries.txt");
    private static final List<String> HEADINGS = List.of(
            "Le point de départ",
            "Ce qui a été mis en place",
            "Avec qui et avec quoi",
            "Premiers effets observés",
            "Les appuis rencontrés sur place",
            "Ce qui a freiné l'équipe",
            "Une deuxième année plus calme",
            "Le regard des familles",
            "Comment les élus ont suivi",
            "Les moyens engagés",
            "Bilan de la première saison",
            "Ce que l'on ferait autrement",
            "À retenir pour la suite",
            "Un réseau qui prend forme",
            "La place des habitants");

    private int paragraph;
    private int entry;
    private int heading;

    ReferenceText(int start) {
        paragraph = start * 5;
        entry = start * 4;
        heading = start * 2;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(ReferenceText.class.getResourceAsStream("/reading/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String paragraph() {
        return PARAGRAPHS.get(paragraph++ % PARAGRAPHS.size());
    }

    String entry() {
        return ENTRIES.get(entry++ % ENTRIES.size());
    }

    String heading() {
        return HEADINGS.get(heading++ % HEADINGS.size());
    }
}
