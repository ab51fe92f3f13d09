package org.moisson.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The code officiel géographique, read when it is first asked. */
@Component
final class OfficialGazetteer implements Gazetteer {

    private volatile @Nullable TerritoryTable table;

    @Override
    public Optional<Territory> find(String code) {
        return table().find(code);
    }

    @Override
    public List<Territory> named(String name) {
        String folded = FoldedName.of(name);
        return folded.isEmpty() ? List.of() : table().named(folded);
    }

    @Override
    public List<Territory> upwards(Territory territory) {
        List<Territory> found = new ArrayList<>();
        found.add(territory);
        Stream.of(territory.epci(), territory.department(), territory.region())
                .filter(Objects::nonNull)
                .filter(code -> !code.equals(territory.code()))
                .flatMap(code -> find(code).stream())
                .forEach(found::add);
        return found;
    }

    @Override
    public List<Territory> completing(String prefix, int most) {
        String folded = FoldedName.of(prefix);
        return folded.isEmpty() ? List.of() : table().completing(folded, most);
    }

    private TerritoryTable table() {
        TerritoryTable loaded = table;
        if (loaded == null) {
            synchronized (this) {
                loaded = table;
                if (loaded == null) {
                    loaded = TerritoryTable.load();
                    table = loaded;
                }
            }
        }
        return loaded;
    }
}
