package fr.estuaire.supervision;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Opens the measures to one token and to nobody else. A token rather than a port of its own: whoever collects the measures
 * is on another machine or in another container, where a port of this machine alone would not be reached.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(MetricsProperties.class)
class MetricsSecurity {
    static final String ADDRESS = "/actuator/prometheus";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 110)
    SecurityFilterChain metricsFilterChain(HttpSecurity http, MetricsProperties properties) throws Exception {
        http.securityMatcher(ADDRESS, ADDRESS + "/**");
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // the filter alone decides: whoever passes it has the token
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.addFilterBefore(new MetricsTokenFilter(properties.token()), AuthorizationFilter.class);
        return http.build();
    }
}
