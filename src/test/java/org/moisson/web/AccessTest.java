package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.identity.Accounts;
import org.moisson.identity.Actor;
import org.moisson.identity.Right;
import org.moisson.identity.TokenDesk;
import org.moisson.identity.Tokens;
import org.moisson.web.AccessSettings.Openness;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who is taken for whom: by token, by nothing, and at the machine itself. */
class AccessTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // bound to, token, accounts, method, remote, host, header, value, who
                "127.0.0.1, -, no, GET, 10.0.0.9, moisson.example, -, -, ANYBODY",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, -, -, AT_THE_MACHINE",
                "127.0.0.1, -, yes, POST, 127.0.0.1, localhost, -, -, ANYBODY",
                "127.0.0.1, secret-of-8, no, POST, 127.0.0.1, localhost, -, -, ANYBODY",
                "127.0.0.1, secret-of-8, yes, POST, 127.0.0.1, localhost, Authorization, Bearer secret-of-8, BOOTSTRAP",
                "127.0.0.1, secret-of-8, no, POST, 127.0.0.1, localhost, Authorization, Bearer wrong-one, TokenWrong",
                "127.0.0.1, secret-of-8, no, GET, 127.0.0.1, localhost, Authorization, Bearer wrong-one, TokenWrong",
                "127.0.0.1, secret-of-8, no, GET, 127.0.0.1, localhost, Authorization, Bearer, ANYBODY",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, Authorization, Bearer anything, TokenWrong",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, Authorization, Basic YTpi, AT_THE_MACHINE",
                "127.0.0.1, secret-of-8, no, POST, 127.0.0.1, localhost, Origin, http://localhost:8080, ANYBODY",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, Origin, http://localhost:8080, AT_THE_MACHINE",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, Origin, http://evil.example, Foreign",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, Origin, http://localhost:9999, Foreign",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, Origin, null, Foreign",
                "127.0.0.1, -, yes, POST, 127.0.0.1, localhost, Origin, http://evil.example, Foreign",
                "127.0.0.1, -, no, DELETE, 127.0.0.1, localhost, Sec-Fetch-Site, cross-site, Foreign",
                "127.0.0.1, -, no, DELETE, 127.0.0.1, localhost, Sec-Fetch-Site, same-origin, AT_THE_MACHINE",
                "127.0.0.1, -, no, DELETE, 127.0.0.1, localhost, Sec-Fetch-Site, same-site, Foreign",
                "127.0.0.1, -, no, POST, 127.0.0.1, rebound.example, Sec-Fetch-Site, same-origin, ANYBODY",
                "127.0.0.1, -, no, POST, 127.0.0.1, localhost, X-Forwarded-For, 10.1.1.1, ANYBODY",
                "127.0.0.1, -, no, POST, 10.0.0.9, localhost, -, -, ANYBODY",
                "0.0.0.0, -, no, POST, 127.0.0.1, localhost, -, -, ANYBODY",
                "0.0.0.0, secret-of-8, no, POST, 10.0.0.9, moisson.example, Authorization, bearer secret-of-8, BOOTSTRAP",
                "-, -, no, POST, 127.0.0.1, localhost, -, -, ANYBODY"
            })
    void a_request_is_somebodys(
            String bound,
            String token,
            String accounts,
            String method,
            String remote,
            String host,
            String header,
            String value,
            String who) {
        Access access = access(bound, token, accounts.equals("yes"), "none");
        Access.Verdict verdict = access.judge(request(method, remote, host, header, value));
        String said = switch (verdict) {
            case Access.Verdict.Known known -> known.actor().kind().name();
            case Access.Verdict.TokenWrong wrong -> "TokenWrong";
            case Access.Verdict.Foreign foreign -> "Foreign";
        };
        assertThat(said).isEqualTo(who);
    }

    @Test
    void where_reading_is_closed_somebody_unknown_may_nothing() {
        Access access = access("0.0.0.0", null, true, Openness.CLOSED);
        assertThat(access.judge(request("GET", "10.0.0.9", "moisson.example", null, null)))
                .isEqualTo(new Access.Verdict.Known(Actor.anybody(false)));
        assertThat(Rules.need("GET", "/")).isEqualTo(Rules.Need.READ);
        assertThat(Rules.need("GET", "/pdfjs/pdf.min.mjs")).isEqualTo(Rules.Need.READ);
        assertThat(Rules.need("GET", "/css/moisson-0123.css")).isEqualTo(Rules.Need.NOTHING);
        assertThat(Rules.need("POST", "/connexion")).isEqualTo(Rules.Need.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"native", "framework"})
    void behind_a_proxy_nobody_is_at_the_machine(String forwarding) {
        Access access = access("127.0.0.1", null, false, forwarding);
        assertThat(access.judge(request("POST", "127.0.0.1", "localhost", null, null)))
                .isEqualTo(new Access.Verdict.Known(Actor.anybody(true)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, Cookie, a=b, false",
                "POST, -, -, false",
                "POST, Cookie, a=b, true",
                "POST, Origin, http://localhost:8080, true",
                "POST, Sec-Fetch-Site, same-origin, true",
                "POST, Referer, http://localhost:8080/, true",
                "POST, Authorization, Bearer x, false",
                "POST, Authorization, Basic x, false"
            })
    void what_a_browser_sends_must_show_the_mark_of_our_forms(
            String method, String header, String value, boolean forgeable) {
        assertThat(access("127.0.0.1", null, false, "none")
                        .forgeable(request(method, "127.0.0.1", "localhost", header, value)))
                .isEqualTo(forgeable);
    }

    @ParameterizedTest
    @CsvSource({"AT_THE_MACHINE, READ IMPORT", "ANYBODY, READ", "BOOTSTRAP, READ IMPORT CURATE ADMIN"})
    void what_each_may(Actor.Kind kind, String rights) {
        Actor actor = switch (kind) {
            case AT_THE_MACHINE -> Actor.atTheMachine();
            case BOOTSTRAP -> Actor.bootstrap();
            case ANYBODY, SIGNED_IN, TOKEN, MOISSON -> Actor.anybody(true);
        };
        for (Right right : Right.values()) {
            assertThat(actor.may(right)).as(right.slug()).isEqualTo(rights.contains(right.name()));
        }
        assertThat(Actor.anybody(false).may(Right.READ)).isFalse();
    }

    private static Access access(String bound, String token, boolean any, Openness reading) {
        return access(bound, token, any, reading, "none");
    }

    private static Access access(String bound, String token, boolean any, String forwarding) {
        return access(bound, token, any, Openness.OPEN, forwarding);
    }

    private static Access access(String bound, String token, boolean any, Openness reading, String forwarding) {
        Accounts accounts = mock();
        when(accounts.any()).thenReturn(any);
        Tokens tokens = mock();
        when(tokens.find(org.mockito.ArgumentMatchers.anyString())).thenReturn(Optional.empty());
        return new Access(
                new AccessSettings(token == null ? "" : token, reading, Openness.CLOSED),
                accounts,
                new TokenDesk(tokens, InstantSource.system()),
                bound == null ? "" : bound,
                forwarding);
    }

    private static MockHttpServletRequest request(
            String method, String remote, String host, String header, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/imports");
        request.setRemoteAddr(remote);
        request.setServerName(host);
        request.setServerPort(8080);
        request.addHeader("Host", host + ":8080");
        if (header != null) {
            request.addHeader(header, value);
        }
        return request;
    }
}
