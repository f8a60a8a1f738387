package fr.estuaire.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Shares one copy of the reference data that is read from the class path, at its first use. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    @Bean
    @Lazy
    Communes communes() {
        return Communes.load();
    }
}
