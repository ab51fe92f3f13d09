package org.moisson.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser of their own: cookies are kept, forms are sent as the page gave them. */
final class Person implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    Person(int port) {
        address = "http://localhost:" + port;
        http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a form that stands on a page, names and values in turn. */
    HttpResponse<String> form(String page, String action, String... fields) throws IOException, InterruptedException {
        String html = get(page).body();
        Matcher mark = MARK.matcher(html);
        if (!mark.find()) {
            throw new AssertionError("no form on " + page + ":\n" + html);
        }
        List<String> all = new ArrayList<>(List.of("_csrf", mark.group(1)));
        all.addAll(List.of(fields));
        return post(action, all.toArray(String[]::new));
    }

    /** Sends names and values in turn, as the browser does, from a page of the service. */
    HttpResponse<String> post(String action, String... fields) throws IOException, InterruptedException {
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    static String encoded(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return form("/connexion", "/connexion", "nom", name, "motdepasse", password);
    }

    /** The value of a cookie, empty without it. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        http.close();
    }
}
