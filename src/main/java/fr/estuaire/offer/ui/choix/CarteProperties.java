package fr.estuaire.offer.ui.choix;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What covers the maps. Without tiles they show the outline of the territories and ask nothing of any other server.
 *
 * @param tuiles address of tiles with {@code {z}}, {@code {x}} and {@code {y}}, asked by the browsers of the people
 * @param attribution what the owner of the tiles wants written on the map
 */
@ConfigurationProperties("estuaire.carte")
record CarteProperties(
        @DefaultValue("") String tuiles, @DefaultValue("") String attribution) {}
