package org.moisson.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Phrases by their stems, found in a text in one pass; the longest that begins at a word wins. */
final class PhraseTrie<T> {

    private static final Set<String> SKIPPED = Set.of(
            "leur", "leurs", "ses", "son", "sa", "mes", "mon", "ma", "nos", "notre", "vos", "votre", "ces", "cette",
            "ce", "cet", "tous", "toutes", "ceux");
    private static final int MOST_SKIPPED = 2;

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T payload;
    }

    /** A phrase found: what was given with it, and the words from which to which, the last excluded. */
    record Found<T>(T payload, int from, int to) {}

    /** Adds a phrase; what is already there for it, or a new thing, is given back. */
    T at(String phrase, Supplier<T> fresh) {
        Node<T> node = root;
        for (Token token : Tokens.of(phrase)) {
            if (!token.stem().isEmpty()) {
                node = node.next.computeIfAbsent(token.stem(), stem -> new Node<>());
            }
        }
        return payload(node, fresh);
    }

    /** Adds an acronym, which is found with its capitals only. */
    T atAcronym(String letters, Supplier<T> fresh) {
        Node<T> node = root;
        for (Token token : Tokens.of(letters)) {
            node = node.next.computeIfAbsent("^" + token.surface(), stem -> new Node<>());
        }
        return payload(node, fresh);
    }

    /** The phrases to which the other one gives something else than this one. */
    PhraseTrie<Boolean> difference(PhraseTrie<T> other) {
        PhraseTrie<Boolean> marked = new PhraseTrie<>();
        mark(root, other.root, marked.root);
        return marked;
    }

    private static <T> void mark(@Nullable Node<T> one, @Nullable Node<T> other, Node<Boolean> marked) {
        T mine = one == null ? null : one.payload;
        T theirs = other == null ? null : other.payload;
        if (!Objects.equals(mine, theirs)) {
            marked.payload = true;
        }
        Set<String> words = new HashSet<>(one == null ? Set.of() : one.next.keySet());
        words.addAll(other == null ? Set.of() : other.next.keySet());
        for (String word : words) {
            Node<T> mineBelow = one == null ? null : one.next.get(word);
            Node<T> theirsBelow = other == null ? null : other.next.get(word);
            mark(mineBelow, theirsBelow, marked.next.computeIfAbsent(word, key -> new Node<>()));
        }
    }

    private T payload(Node<T> node, Supplier<T> fresh) {
        T there = node.payload;
        if (there == null) {
            there = fresh.get();
            node.payload = there;
        }
        return there;
    }

    /** The phrases of a text from left to right, none overlapping another. */
    List<Found<T>> find(List<Token> tokens) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Found<T> longest = tokens.get(i).stem().isEmpty() ? null : longest(tokens, i);
            if (longest != null) {
                found.add(longest);
                i = longest.to() - 1;
            }
        }
        return found;
    }

    private @Nullable Found<T> longest(List<Token> tokens, int from) {
        Node<T> node = root;
        Found<T> longest = null;
        int skipped = 0;
        for (int i = from; i < tokens.size() && skipped <= MOST_SKIPPED; i++) {
            Token token = tokens.get(i);
            if (token.stem().isEmpty()) {
                continue;
            }
            Node<T> next = child(node, token);
            if (next == null && i > from && SKIPPED.contains(token.folded())) {
                skipped++;
                continue;
            }
            if (next == null) {
                break;
            }
            node = next;
            if (node.payload != null) {
                longest = new Found<>(node.payload, from, i + 1);
            }
        }
        return longest;
    }

    private static <T> @Nullable Node<T> child(Node<T> node, Token token) {
        Node<T> acronym = token.acronym() ? node.next.get("^" + token.surface()) : null;
        return acronym != null ? acronym : node.next.get(token.stem());
    }
}
