package fr.estuaire.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MetricsTokenFilterTest {

    @Test
    void letsTheTokenPass() throws Exception {
        assertThat(ask("secret", "Bearer secret")).isEqualTo(200);
        assertThat(ask("secret", "bearer  secret ")).isEqualTo(200);
    }

    @Test
    void refusesAnyOtherHeader() throws Exception {
        assertThat(ask("secret", null)).isEqualTo(401);
        assertThat(ask("secret", "Bearer secre")).isEqualTo(401);
        assertThat(ask("secret", "Bearer ")).isEqualTo(401);
        assertThat(ask("secret", "Basic secret")).isEqualTo(401);
    }

    @Test
    void staysClosedWhenNoTokenIsSet() throws Exception {
        assertThat(ask(null, null)).isEqualTo(401);
        assertThat(ask(null, "Bearer ")).isEqualTo(401);
        assertThat(ask(" ", "Bearer ")).isEqualTo(401);
    }

    private static int ask(@Nullable String token, @Nullable String header) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", MetricsSecurity.ADDRESS);
        if (header != null) {
            request.addHeader("Authorization", header);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new MetricsTokenFilter(token).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
