package org.moisson.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of those who came last, by name; whoever came longest ago is forgotten once there are too many. */
public final class LastUsed<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    public LastUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
