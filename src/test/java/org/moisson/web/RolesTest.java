package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.moisson.identity.Account;
import org.moisson.identity.Right;
import org.moisson.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The table of every address and every role, made from what the service really answers to: an address that no rule names
 * fails here, and each of them is tried as everybody.
 */
class RolesTest extends Guarded {

    /** What anybody may change: to get in. */
    private static final Set<String> OPEN_CHANGES =
            Set.of("POST /connexion", "POST /premier-compte", "POST /invitation", "POST /besoins/nouveau");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    /** An address of the service. */
    private record Endpoint(String method, String pattern) {

        /** With something for each variable that is not there, so that a request which gets through changes nothing. */
        String path() {
            return pattern.replaceAll("\\{[^}]*}", "absent")
                    .replace("/**", "/absent")
                    .replace("*", "absent");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                            all.add(new Endpoint(method, pattern));
                        }
                    }
                    methods.forEach(method -> all.add(new Endpoint(method.name(), pattern)));
                }
            }
        }
        return all.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Endpoint::toString))
                .toList();
    }

    @Test
    void every_address_is_named_by_a_rule() {
        assertThat(endpoints()).hasSizeGreaterThan(50);
        Set<String> unnamed = endpoints().stream()
                .filter(each -> !Rules.names(each.method(), each.path()))
                .map(Endpoint::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unnamed).as("addresses without a rule of their own in Rules").isEmpty();
    }

    @Test
    void no_change_is_open_to_anybody_but_getting_in_and_leaving_word_of_a_need() {
        for (Endpoint each : endpoints()) {
            if (!each.method().equals("GET") && !each.pattern().contains("error")) {
                Rules.Need need = Rules.need(each.method(), each.path());
                boolean open = need == Rules.Need.NOTHING || need == Rules.Need.READ;
                assertThat(open).as(each.toString()).isEqualTo(OPEN_CHANGES.contains(each.toString()));
            }
        }
    }

    @Test
    void everybody_gets_through_where_they_may_and_nowhere_else() {
        Map<String, Set<Right>> bearers = bearers();
        StringBuilder wrong = new StringBuilder();
        int tried = 0;
        for (Endpoint each : endpoints()) {
            if (each.pattern().contains("error")) {
                continue;
            }
            Rules.Need need = Rules.need(each.method(), each.path());
            for (Map.Entry<String, Set<Right>> bearer : bearers.entrySet()) {
                boolean may = need != Rules.Need.SESSION
                        && need != Rules.Need.DRAFT
                        && (need == Rules.Need.NOTHING || bearer.getValue().contains(need.right()));
                int status = mvc.method(HttpMethod.valueOf(each.method()))
                        .uri(each.path())
                        .header("Authorization", "Bearer " + bearer.getKey())
                        .exchange()
                        .getResponse()
                        .getStatus();
                tried++;
                note(each + " with " + bearer.getValue(), may, status, 403, wrong);
            }
            tried += asPeople(each, need, wrong);
        }
        System.out.println(tried + " requests, " + endpoints().size() + " addresses");
        assertThat(wrong).isEmpty();
    }

    private Map<String, Set<Right>> bearers() {
        Map<String, Set<Right>> bearers = new LinkedHashMap<>();
        bearers.put(BOOTSTRAP, Set.of(Right.values()));
        for (Right right : Right.values()) {
            bearers.put(token(Role.ADMINISTRATOR, right), Set.of(right));
        }
        bearers.put(token(Role.READER, Right.values()), Set.of(Right.READ));
        bearers.put(token(Role.CURATOR, Right.values()), Set.of(Right.READ, Right.IMPORT, Right.CURATE));
        return bearers;
    }

    private int asPeople(Endpoint each, Rules.Need need, StringBuilder wrong) {
        for (Role role : Role.values()) {
            Account account = account(role);
            boolean may = need == Rules.Need.NOTHING || role.rights().contains(need.right());
            int status = mvc.method(HttpMethod.valueOf(each.method()))
                    .uri(each.path())
                    .sessionAttr(Session.NAME, new Session(account.id(), account.epoch()))
                    .exchange()
                    .getResponse()
                    .getStatus();
            note(each + " as " + role, may, status, 403, wrong);
        }
        boolean open = need == Rules.Need.NOTHING || need == Rules.Need.READ;
        boolean page = each.method().equals("GET")
                && !each.pattern().startsWith("/api")
                && !each.pattern().startsWith("/v3");
        int status = mvc.method(HttpMethod.valueOf(each.method()))
                .uri(each.path())
                .exchange()
                .getResponse()
                .getStatus();
        note(each + " as anybody", open, status, page && !each.pattern().startsWith("/actuator") ? 303 : 401, wrong);
        return Role.values().length + 1;
    }

    /** Whoever may gets any answer but a refusal; whoever may not gets this one. */
    private static void note(String what, boolean may, int status, int refusal, StringBuilder wrong) {
        boolean tryingIn = what.startsWith("POST /connexion") && status == 401;
        boolean right = may ? tryingIn || (status != 401 && status != 403 && status < 500) : status == refusal;
        if (!right) {
            wrong.append(what)
                    .append(may ? " may, but gets " : " may not, but gets ")
                    .append(status)
                    .append('\n');
        }
    }
}
