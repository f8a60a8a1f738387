package fr.estuaire.reference.imports;

import fr.estuaire.reference.Register;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where registers are fetched each night.
 *
 * @param sources https address of the file of a register, by its code; those without one are only looked for in their
 *     folder
 */
@ConfigurationProperties("estuaire.reference")
record RegisterSources(@DefaultValue Map<String, URI> sources) {

    Optional<URI> find(Register register) {
        return Optional.ofNullable(sources.get(register.code()));
    }
}
