package fr.estuaire.rollup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node takes part in roll-ups.
 *
 * @param threads territories worked on at the same time; 0: one a core, four at most
 * @param follow whether it also takes territories of a run that another node began, or left behind when it died
 * @param lease without a sign of life for so long, a node is held to be dead and its territory is taken over
 */
@ConfigurationProperties("estuaire.rollup")
record RollupProperties(
        @DefaultValue("0") int threads,
        @DefaultValue("true") boolean follow,
        @DefaultValue("20s") Duration lease) {
    private static final int MOST = 4;

    int workers() {
        return threads > 0 ? threads : Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }
}
