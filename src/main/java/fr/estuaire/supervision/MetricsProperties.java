package fr.estuaire.supervision;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may read the measures.
 *
 * @param token what the one who reads them sends as {@code Authorization: Bearer …}; none: nobody may
 */
@ConfigurationProperties("estuaire.metrics")
record MetricsProperties(@Nullable String token) {
    /** The token is no matter for a log. */
    @Override
    public String toString() {
        return "MetricsProperties[token=" + (token == null ? "none" : "…") + "]";
    }
}
