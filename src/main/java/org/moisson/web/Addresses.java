package org.moisson.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Where requests come from, as far as it counts: one person has one IPv4 address, or a whole network of IPv6. */
final class Addresses {

    private static final int NETWORK_GROUPS = 4;

    private Addresses() {}

    /** The address that a request came from; of IPv6 the first 64 bits. */
    static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] halves = address.split("::", 2);
        String[] left = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        if (halves.length == 1 || left.length >= NETWORK_GROUPS) {
            return String.join(":", Arrays.copyOf(left, Math.min(left.length, NETWORK_GROUPS))) + "::/64";
        }
        int right = halves[1].isEmpty() ? 0 : halves[1].split(":").length;
        // groups of the right half count only where they reach into the first four
        return left.length == 0 && right <= NETWORK_GROUPS ? address : String.join(":", left) + "::/64";
    }
}
