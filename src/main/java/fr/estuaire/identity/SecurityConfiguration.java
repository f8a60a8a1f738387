package fr.estuaire.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may reach what over HTTP; services are guarded a second time, method by method. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain securityFilterChain(HttpSecurity http, CurrentPerson currentPerson) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/**", "/estuaire/**", "/error", "/favicon.ico", "/favicon.svg")
                .permitAll()
                // what the national registers publish, for whoever asks
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/etablissements",
                        "/api/etablissements/*",
                        "/api/certifications",
                        "/api/certifications/*",
                        "/api/kit-apprentissage.csv")
                .permitAll());
        // an address that no view has goes to the page that says so, not to a bare refusal
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/connexion").anyRequest(requests -> requests.authenticated()));
        http.addFilterAfter(new SpaceFilter(currentPerson), AuthorizationFilter.class);
        return http.build();
    }
}
