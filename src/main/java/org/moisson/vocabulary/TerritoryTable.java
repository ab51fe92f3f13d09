package org.moisson.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.moisson.report.PlaceLevel;

/** The territories in memory: by code, and every name folded in one sorted array. */
final class TerritoryTable {

    private static final String RESOURCE = "/territories/territories.tsv.gz";
    private static final Comparator<Name> BY_NAME = Comparator.comparing(Name::folded)
            .thenComparing(Name::former)
            .thenComparingInt(name -> name.territory().level() == PlaceLevel.REGION ? 0 : 1)
            .thenComparingInt(name -> -name.territory().inhabitants())
            .thenComparing(name -> name.territory().code());

    private final Map<String, Territory> byCode = new HashMap<>();
    private final Name[] names;

    /** Where each name stands first among the sorted ones. */
    private final Map<String, Integer> first = new HashMap<>();

    /** A name of a territory as it is compared; former when the territory's official name is another. */
    record Name(String folded, boolean former, Territory territory) {}

    private TerritoryTable(BufferedReader lines) throws IOException {
        List<Name> found = new ArrayList<>();
        Map<String, String> shared = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            add(line.split("\t", -1), shared, found);
        }
        names = found.toArray(Name[]::new);
        Arrays.sort(names, BY_NAME);
        for (int i = 0; i < names.length; i++) {
            first.putIfAbsent(names[i].folded(), i);
        }
    }

    /** The table of the code officiel géographique that the program brings with it. */
    static TerritoryTable load() {
        try (InputStream packed = TerritoryTable.class.getResourceAsStream(RESOURCE)) {
            if (packed == null) {
                throw new IllegalStateException("Territoires introuvables : " + RESOURCE);
            }
            InputStream lines = new GZIPInputStream(packed, 1 << 16);
            return new TerritoryTable(new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Territoires illisibles : " + RESOURCE, e);
        }
    }

    Optional<Territory> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The territories whose name, folded, is exactly this. */
    List<Territory> named(String folded) {
        List<Territory> found = new ArrayList<>();
        int from = first.getOrDefault(folded, names.length);
        for (int i = from; i < names.length && names[i].folded().equals(folded); i++) {
            Territory territory = names[i].territory();
            if (!found.contains(territory)) {
                found.add(territory);
            }
        }
        return found.size() < 2 ? found : regionsFirst(found);
    }

    /** The territories of which a name begins so, folded; the most populous first. */
    List<Territory> completing(String folded, int most) {
        Set<Territory> found = new HashSet<>();
        for (int i = firstFrom(folded); i < names.length && names[i].folded().startsWith(folded); i++) {
            found.add(names[i].territory());
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Territory each) -> each.level() == PlaceLevel.REGION ? 0 : 1)
                        .thenComparingInt(each -> -each.inhabitants())
                        .thenComparing(Territory::code))
                .limit(most)
                .toList();
    }

    private static List<Territory> regionsFirst(List<Territory> found) {
        List<Territory> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(each -> each.level() == PlaceLevel.REGION ? 0 : 1));
        return sorted;
    }

    private int firstFrom(String folded) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[middle].folded().compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(String[] cells, Map<String, String> shared, List<Name> found) {
        Territory territory = new Territory(
                cells[0],
                level(cells[0]),
                cells[1],
                orNull(cells[2], shared),
                orNull(cells[3], shared),
                orNull(cells[4], shared),
                Integer.parseInt(cells[5]));
        byCode.put(territory.code(), territory);
        found.add(new Name(FoldedName.of(cells[1]), false, territory));
        if (!cells[6].isEmpty()) {
            for (String other : cells[6].split("\\|", -1)) {
                found.add(new Name(FoldedName.of(other), true, territory));
            }
        }
    }

    private static @Nullable String orNull(String cell, Map<String, String> shared) {
        return cell.isEmpty() ? null : shared.computeIfAbsent(cell, same -> same);
    }

    private static PlaceLevel level(String code) {
        return switch (code.substring(0, code.indexOf('-'))) {
            case "reg" -> PlaceLevel.REGION;
            case "dep" -> PlaceLevel.DEPARTMENT;
            case "epci" -> PlaceLevel.EPCI;
            case "com" -> PlaceLevel.COMMUNE;
            default -> throw new IllegalStateException("Territoire de niveau inconnu : " + code);
        };
    }
}
