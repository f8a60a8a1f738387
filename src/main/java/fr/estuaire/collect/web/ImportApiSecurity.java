package fr.estuaire.collect.web;

import fr.estuaire.collect.imports.JetonSignIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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
 * Opens one address to tokens, and to nothing else: no session, no cookie, hence nothing that a forged page of another site
 * could use.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ImportApiSecurity {
    static final String ADDRESS = "/api/v1/imports";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    SecurityFilterChain importApiFilterChain(HttpSecurity http, JetonSignIn jetons) throws Exception {
        http.securityMatcher(ADDRESS, ADDRESS + "/**");
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.authorizeHttpRequests(requests -> requests.anyRequest().hasRole("ORGANISME"));
        http.addFilterBefore(new JetonFilter(jetons), AuthorizationFilter.class);
        return http.build();
    }
}
