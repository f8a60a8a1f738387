package fr.estuaire.reference.formats;

import fr.estuaire.reference.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of certifications that open a right of their own. */
@Configuration(proxyBeanMethods = false)
class CertificationLists {

    @Bean
    CertificationListFormat proA() {
        return new CertificationListFormat(Register.PRO_A);
    }

    @Bean
    CertificationListFormat transitionEcologique() {
        return new CertificationListFormat(Register.TRANSITION_ECOLOGIQUE);
    }
}
