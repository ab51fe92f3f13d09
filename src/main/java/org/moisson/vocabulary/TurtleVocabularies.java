package org.moisson.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabularies of a folder of Turtle files, one a scheme, and acronyms.ttl. */
final class TurtleVocabularies implements Vocabularies {

    private final Map<Scheme, TurtleFile> files = new EnumMap<>(Scheme.class);
    private final Map<Scheme, Map<String, Concept>> concepts = new EnumMap<>(Scheme.class);
    private final List<Acronym> acronyms;
    private final String version;

    /** Reads and checks everything; throws {@link VocabularyRefused} naming every fault. */
    TurtleVocabularies(VocabularySettings settings) {
        MessageDigest digest = sha256();
        ConceptReader reader = new ConceptReader();
        for (Scheme scheme : Scheme.values()) {
            TurtleFile file = read(settings, scheme.slug() + ".ttl", digest);
            Map<String, Concept> byId = new LinkedHashMap<>();
            reader.concepts(scheme, file).forEach(concept -> byId.put(concept.id(), concept));
            files.put(scheme, file);
            concepts.put(scheme, byId);
        }
        acronyms = List.copyOf(reader.acronyms(read(settings, "acronyms.ttl", digest)));
        reader.refuseFaults();
        version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    @Override
    public List<Concept> concepts(Scheme scheme) {
        return List.copyOf(byId(scheme).values());
    }

    @Override
    public Optional<Concept> find(Scheme scheme, String id) {
        return Optional.ofNullable(byId(scheme).get(id));
    }

    @Override
    public List<Acronym> acronyms() {
        return acronyms;
    }

    @Override
    public String turtle(Scheme scheme) {
        TurtleFile file = files.get(scheme);
        return file == null ? "" : file.text();
    }

    @Override
    public String version() {
        return version;
    }

    private Map<String, Concept> byId(Scheme scheme) {
        return concepts.getOrDefault(scheme, Map.of());
    }

    private static TurtleFile read(VocabularySettings settings, String name, MessageDigest digest) {
        byte[] bytes;
        try {
            bytes = settings.folder() == null
                    ? bundled(name)
                    : Files.readAllBytes(settings.folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Vocabulaire introuvable ou illisible : " + name, e);
        }
        digest.update(bytes);
        return TurtleFile.parse(name, new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] bundled(String name) throws IOException {
        try (InputStream stream = TurtleVocabularies.class.getResourceAsStream("/vocabulary/" + name)) {
            if (stream == null) {
                throw new IOException("/vocabulary/" + name);
            }
            return stream.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
