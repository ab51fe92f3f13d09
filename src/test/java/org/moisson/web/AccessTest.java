package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.web.Access.Verdict;
import org.springframework.mock.web.MockHttpServletRequest;

/** Reading is open; a change needs the token or the person at the machine. */
class AccessTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // bound to, token, method, remote, host, header, value, verdict
                "127.0.0.1, -, GET, 10.0.0.9, moisson.example, -, -, ALLOWED",
                "127.0.0.1, -, POST, 127.0.0.1, localhost, -, -, ALLOWED",
                "127.0.0.1, secret-of-8, POST, 127.0.0.1, localhost, -, -, TOKEN_NEEDED",
                "127.0.0.1, secret-of-8, POST, 127.0.0.1, localhost, Authorization, Bearer secret-of-8, ALLOWED",
                "127.0.0.1, secret-of-8, POST, 127.0.0.1, localhost, Authorization, Bearer wrong-one, TOKEN_WRONG",
                "127.0.0.1, -, POST, 127.0.0.1, localhost, Authorization, Bearer anything, TOKEN_WRONG",
                "127.0.0.1, secret-of-8, POST, 127.0.0.1, localhost, Origin, http://localhost:8080, ALLOWED",
                "127.0.0.1, -, POST, 127.0.0.1, localhost, Origin, http://evil.example, FOREIGN",
                "127.0.0.1, -, POST, 127.0.0.1, localhost, Origin, http://localhost:9999, FOREIGN",
                "127.0.0.1, -, POST, 127.0.0.1, localhost, Origin, null, FOREIGN",
                "127.0.0.1, -, DELETE, 127.0.0.1, localhost, Sec-Fetch-Site, cross-site, FOREIGN",
                "127.0.0.1, -, DELETE, 127.0.0.1, localhost, Sec-Fetch-Site, same-origin, ALLOWED",
                "127.0.0.1, -, DELETE, 127.0.0.1, localhost, Sec-Fetch-Site, same-site, FOREIGN",
                "127.0.0.1, -, POST, 127.0.0.1, rebound.example, Sec-Fetch-Site, same-origin, TOKEN_NEEDED",
                "127.0.0.1, -, POST, 127.0.0.1, localhost, X-Forwarded-For, 10.1.1.1, TOKEN_NEEDED",
                "127.0.0.1, -, POST, 10.0.0.9, localhost, -, -, TOKEN_NEEDED",
                "0.0.0.0, -, POST, 127.0.0.1, localhost, -, -, TOKEN_NEEDED",
                "0.0.0.0, secret-of-8, POST, 10.0.0.9, moisson.example, Authorization, bearer secret-of-8, ALLOWED",
                "-, -, POST, 127.0.0.1, localhost, -, -, TOKEN_NEEDED"
            })
    void a_change_is_allowed_to_the_token_and_at_the_machine(
            String bound,
            String token,
            String method,
            String remote,
            String host,
            String header,
            String value,
            Verdict verdict) {
        Access access = new Access(new AccessSettings(token == null ? "" : token), bound == null ? "" : bound);
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/imports");
        request.setRemoteAddr(remote);
        request.setServerName(host);
        request.setServerPort(8080);
        request.addHeader("Host", host + ":8080");
        if (header != null) {
            request.addHeader(header, value);
        }
        assertThat(access.judge(request)).isEqualTo(verdict);
    }
}
