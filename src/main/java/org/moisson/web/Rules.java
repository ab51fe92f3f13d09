package org.moisson.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moisson.identity.Right;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which right each address asks for, the first rule that matches; a change that no rule names is for administrators.
 * The rules stand here on one page, so that one look tells who may do what.
 */
final class Rules {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ANY = "*";

    /** What a request has to bring along. */
    enum Need {
        /** Nothing. */
        NOTHING(Right.READ),
        READ(Right.READ),
        IMPORT(Right.IMPORT),
        CURATE(Right.CURATE),
        ADMIN(Right.ADMIN),
        /** A session, whatever the role. */
        SESSION(Right.READ),
        /** To be known, whatever the role: a draft costs time of the machine. */
        DRAFT(Right.READ);

        private final Right right;

        Need(Right right) {
            this.right = right;
        }

        Right right() {
            return right;
        }

        /** Whether files may come along; a form that anybody can send must not fill the disk. */
        boolean brings() {
            return right != Right.READ || this == DRAFT;
        }
    }

    private record Rule(String method, PathPattern path, Need need) {

        boolean matches(String verb, PathContainer asked) {
            boolean same = method.equals(ANY) || method.equals(verb) || (method.equals("GET") && reads(verb));
            return same && path.matches(asked);
        }
    }

    private static final List<Rule> RULES = List.of(
            // what anybody needs to see a page at all, and to sign in
            rule("GET", "/css/**", Need.NOTHING),
            rule("GET", "/js/**", Need.NOTHING),
            rule("GET", "/favicon.svg", Need.NOTHING),
            rule(ANY, "/error", Need.NOTHING),
            rule("GET", "/connexion", Need.NOTHING),
            rule("POST", "/connexion", Need.NOTHING),
            rule("GET", "/premier-compte", Need.NOTHING),
            rule("POST", "/premier-compte", Need.NOTHING),
            rule("GET", "/invitation", Need.NOTHING),
            rule("POST", "/invitation", Need.NOTHING),
            rule("GET", "/actuator/health/**", Need.NOTHING),
            // one's own account
            rule("POST", "/deconnexion", Need.SESSION),
            rule(ANY, "/compte/**", Need.SESSION),
            // administration
            rule(ANY, "/administration/**", Need.ADMIN),
            rule(ANY, "/api/audit", Need.ADMIN),
            rule("POST", "/api/account-links", Need.ADMIN),
            rule(ANY, "/actuator/**", Need.ADMIN),
            rule("DELETE", "/api/reports/{id}", Need.ADMIN),
            rule("DELETE", "/api/reports/{id}/contacts", Need.ADMIN),
            // imports
            rule("POST", "/api/imports", Need.IMPORT),
            rule("POST", "/api/imports/{id}/retry", Need.IMPORT),
            rule("DELETE", "/api/imports/{id}", Need.IMPORT),
            rule("POST", "/imports", Need.IMPORT),
            rule("POST", "/imports/{id}/reprise", Need.IMPORT),
            rule("POST", "/imports/{id}/annulation", Need.IMPORT),
            // curation
            rule("PATCH", "/api/reports/{id}/fields/{name}", Need.CURATE),
            rule("PATCH", "/api/findings/{id}", Need.CURATE),
            rule("POST", "/api/reports/{id}/findings", Need.CURATE),
            rule("POST", "/api/reports/{id}/history/{number}/undo", Need.CURATE),
            rule(ANY, "/api/review/**", Need.CURATE),
            rule("GET", "/api/reports/{id}/history", Need.CURATE),
            rule(ANY, "/relecture/**", Need.CURATE),
            // vocabularies
            rule("GET", "/api/vocabularies/requests", Need.CURATE),
            rule("GET", "/api/vocabularies/**", Need.READ),
            rule("POST", "/api/vocabularies/{scheme}/requests", Need.CURATE),
            rule(ANY, "/api/vocabularies/**", Need.ADMIN),
            rule("GET", "/vocabulaires/demandes", Need.CURATE),
            rule("GET", "/vocabulaires/**", Need.READ),
            rule("POST", "/vocabulaires/apercu", Need.CURATE),
            rule("POST", "/vocabulaires/demandes", Need.CURATE),
            rule(ANY, "/vocabulaires/**", Need.ADMIN),
            // drafts of sheets, and what people lack in the corpus
            rule("GET", "/brouillon", Need.DRAFT),
            rule("POST", "/brouillon", Need.DRAFT),
            rule("GET", "/besoins/nouveau", Need.READ),
            rule("GET", "/besoins/merci", Need.READ),
            rule("POST", "/besoins/nouveau", Need.READ),
            rule(ANY, "/besoins/**", Need.CURATE),
            // reading
            rule("GET", "/", Need.READ),
            rule("GET", "/ce-qui-a-marche", Need.READ),
            rule("GET", "/carte-des-preuves", Need.READ),
            rule("GET", "/completions", Need.READ),
            rule("GET", "/valeurs", Need.READ),
            rule("GET", "/grille-entretien", Need.READ),
            rule("GET", "/grille-entretien.txt", Need.READ),
            rule("GET", "/a-propos", Need.READ),
            rule("GET", "/comparer", Need.READ),
            rule("GET", "/flux.atom", Need.READ),
            rule("GET", "/imports/**", Need.READ),
            rule("GET", "/rapports/**", Need.READ),
            rule("GET", "/api/reports", Need.READ),
            rule("GET", "/api/reports/{id}", Need.READ),
            rule("GET", "/api/reports/{id}/findings", Need.READ),
            rule("GET", "/api/reports/{id}/file", Need.READ),
            rule("GET", "/api/reports/{id}/pages/{number}", Need.READ),
            rule("GET", "/api/reports/{id}/similar", Need.READ),
            rule("GET", "/api/passages", Need.READ),
            rule("GET", "/api/suggest", Need.READ),
            rule("GET", "/api/answers", Need.READ),
            rule("GET", "/api/matrix", Need.READ),
            rule("GET", "/api/compare", Need.READ),
            rule("GET", "/api/export", Need.READ),
            rule("GET", "/api/imports", Need.READ),
            rule("GET", "/api/imports/{id}", Need.READ),
            rule("GET", "/api/imports/{id}/events", Need.READ),
            rule("GET", "/api", Need.READ),
            rule("GET", "/v3/api-docs/**", Need.READ),
            rule("GET", "/v3/api-docs.yaml", Need.READ),
            rule("GET", "/swagger-ui/**", Need.READ),
            rule("GET", "/swagger-ui.html", Need.READ));

    private Rules() {}

    private static Rule rule(String method, String path, Need need) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(path), need);
    }

    private static Optional<Rule> first(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return RULES.stream().filter(rule -> rule.matches(method, asked)).findFirst();
    }

    /** Whether a request of that method changes nothing. */
    static boolean reads(String method) {
        return READING.contains(method);
    }

    /** What a request of that method to that path needs. */
    static Need need(String method, String path) {
        return first(method, path).map(Rule::need).orElse(reads(method) ? Need.READ : Need.ADMIN);
    }

    /** Whether a rule names that path by itself. */
    static boolean names(String method, String path) {
        return first(method, path).isPresent();
    }

    /** Whether who asks for that path tries to get in. */
    static boolean triesToGetIn(String path) {
        return path.equals("/connexion") || path.equals("/compte/mot-de-passe") || bearsKey(path);
    }

    /** Whether anybody who reads may leave something there that is kept. */
    static boolean leaves(String path) {
        return path.equals("/besoins/nouveau");
    }

    /** Whether the address of that path bears a key that lets somebody in. */
    static boolean bearsKey(String path) {
        return path.equals("/premier-compte") || path.equals("/invitation");
    }
}
