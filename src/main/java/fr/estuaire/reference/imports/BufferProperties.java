package fr.estuaire.reference.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a register must say that a right is lost before it is.
 *
 * @param imports least number of imports that said so, at least 1
 * @param days least number of different days on which they did, at least 1
 */
@ConfigurationProperties("estuaire.reference.buffer")
public record BufferProperties(
        @DefaultValue("3") int imports, @DefaultValue("3") int days) {
    public BufferProperties {
        if (imports < 1 || days < 1) {
            throw new IllegalArgumentException(
                    "estuaire.reference.buffer : « imports » et « days » valent au moins 1.");
        }
    }
}
