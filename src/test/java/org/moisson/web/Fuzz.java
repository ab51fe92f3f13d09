package org.moisson.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests by chance, of valid pieces put together wrongly; the same ones for the same seed. */
final class Fuzz {

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "POST", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW");

    private static final List<String> NAMES = List.of(
            "q",
            "theme",
            "not.theme",
            "population",
            "place",
            "placeRole",
            "ottawa",
            "ottawaStatus",
            "factor",
            "kind",
            "type",
            "scope",
            "setting",
            "from",
            "to",
            "confirmed",
            "sort",
            "page",
            "size",
            "after",
            "facets",
            "rows",
            "columns",
            "ids",
            "format",
            "of",
            "separator",
            "areas",
            "finding",
            "passage",
            "vers",
            "cle",
            "before",
            "avant",
            "role",
            "nom",
            "motdepasse",
            "encore",
            "libelle",
            "portee",
            "jours",
            "_csrf",
            "_method",
            "x[0].y",
            "class.module.classLoader",
            "");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "2020",
            "NaN",
            "1e9",
            "true",
            "null",
            "[]",
            "{}",
            "habitants",
            "jardin",
            "isolement-social",
            "dep-07",
            "reg-32",
            "relevance",
            "csv",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' or 1=1 --",
            "${7*7}",
            "../../../etc/passwd",
            "..\\..\\windows",
            "%00",
            "%ff%fe",
            "%ed%a0%80",
            "%f0%9f%98%80",
            "%0d%0aX: y",
            "é",
            "\u0301",
            "\u202e",
            "\"",
            "\"a b",
            "-",
            "--",
            "OR",
            "a OR",
            "titre:",
            "titre:\"",
            "a*",
            "*",
            "?",
            "~",
            "^",
            "(",
            ")",
            "[",
            "/a+/",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "//evil.example",
            "reader",
            "administrator",
            "read",
            "undefined");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: text/turtle",
            "Accept: */*;q=x",
            "Accept: " + "a/b,".repeat(500),
            "Accept-Language: xx",
            "Accept-Encoding: gzip",
            "Accept-Encoding: *;q=0",
            "Range: bytes=0-10",
            "Range: bytes=9-1",
            "Range: bytes=" + "0-0,".repeat(200) + "1-1",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "If-Range: x",
            "Origin: null",
            "Origin: http://localhost",
            "Origin: ::::",
            "Sec-Fetch-Site: cross-site",
            "Referer: \u00ff\u0001",
            "Cookie: moisson=x; form=y",
            "Cookie: ;;;=;\"",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: evil.example",
            "Forwarded: for=1",
            "X-HTTP-Method-Override: DELETE",
            "Expect: 100-continue",
            "Expect: tea",
            "Content-Type: application/json",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: application/x-www-form-urlencoded; charset=nonsense",
            "Content-Type: ;;;",
            "Content-Encoding: gzip",
            "Upgrade: h2c",
            "X-Request-Id: \u0080\u0090",
            "Authorization: Basic YTpi",
            "Authorization: Bearer",
            "Authorization: Bearer x",
            "Last-Event-ID: 9");

    private final Random random;
    private final List<String> paths;
    private final List<String> tokens;

    /** Of paths with {…} where something is to stand, and tokens that are good. */
    Fuzz(long seed, List<String> paths, List<String> tokens) {
        this.random = new Random(seed);
        this.paths = paths;
        this.tokens = tokens;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** The bytes of the next request. */
    byte[] next() {
        String method = one(METHODS);
        StringBuilder request =
                new StringBuilder(method).append(' ').append(target(method)).append(" HTTP/1.1\r\n");
        request.append(rarely(30) ? "Host: " + one(VALUES).strip() + "\r\n" : "Host: localhost\r\n")
                .append("Connection: close\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        if (!rarely(3)) {
            request.append("Authorization: Bearer ").append(one(tokens)).append("\r\n");
        }
        String body = method.equals("GET") || rarely(3) ? "" : body();
        if (!body.isEmpty() || rarely(10)) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        request.append("\r\n").append(body);
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String target(String method) {
        StringBuilder target = new StringBuilder();
        String pattern = rarely(25) ? "/" + one(VALUES) : one(paths);
        // a report that is there must still be there for the next request
        boolean harmless = method.equals("GET") || method.equals("HEAD");
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            target.append(pattern, at, open).append(variable(harmless));
            at = pattern.indexOf('}', open) + 1;
        }
        target.append(pattern.substring(at));
        for (int i = random.nextInt(5); i > 0; i--) {
            target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(one(NAMES))
                    .append('=')
                    .append(value());
        }
        return escaped(target.toString());
    }

    private String variable(boolean harmless) {
        return harmless && !rarely(3)
                ? one(List.of(Shelf.CAFE.value(), Shelf.GARDEN.value(), "1", "2", "theme", "factor"))
                : one(VALUES);
    }

    private String value() {
        String value = one(VALUES);
        if (rarely(8)) {
            value = value.repeat(1 + random.nextInt(40));
        }
        return rarely(4) ? value + one(VALUES) : value;
    }

    /** Mostly as a client would escape it; the rest goes out raw. */
    private String escaped(String target) {
        if (rarely(20)) {
            return target.replace(" ", "").replace("\r", "").replace("\n", "");
        }
        StringBuilder escaped = new StringBuilder();
        for (byte each : target.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > ' ' && "\"<>\\^`{|}[]#".indexOf(each) < 0;
            escaped.append(plain ? String.valueOf((char) each) : String.format("%%%02x", each & 0xff));
        }
        return escaped.toString();
    }

    private String body() {
        return switch (random.nextInt(5)) {
            case 0 ->
                "{\"value\":" + one(List.of("\"x\"", "null", "[", "{}", "1e999", "\"\\u0000\"", "[".repeat(3000)))
                        + "}";
            case 1 -> one(NAMES) + "=" + value() + "&" + one(NAMES) + "=" + value();
            case 2 ->
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + value() + "\"\r\n\r\n" + value()
                        + "\r\n--x--\r\n";
            case 3 -> "--x\r\nContent-Disposition: form-data; name=\"files";
            default -> value().repeat(1 + random.nextInt(50));
        };
    }
}
