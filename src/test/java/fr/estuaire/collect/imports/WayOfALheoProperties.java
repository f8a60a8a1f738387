package fr.estuaire.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Publiable;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.reference.RegistersFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/**
 * Formations made at random come in as files, are approved, and leave in the output of their territory as they were, for two
 * territories at once. On the database that the other tests use: jqwik has no extension for Spring, its own way to fill in a
 * test serves.
 */
@EstuaireTest
@org.springframework.context.annotation.Import({OffreFixture.class, CheminEntier.class})
class WayOfALheoProperties {
    private static final int EACH = 3;
    private final AtomicInteger bodies = new AtomicInteger();

    @Autowired
    CheminEntier chemin;

    @Autowired
    OffreFixture fixture;

    @BeforeProperty
    void fillIn() throws Exception {
        TestContextManager spring = new TestContextManager(getClass());
        spring.prepareTestInstance(this);
        spring.beforeTestMethod(this, getClass().getDeclaredMethod("fillIn"));
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void publishesWhateverLheoAllowsAsItCameIn(@ForAll long seed) {
        Random random = new Random(seed);
        for (String territoire : List.of("bretagne", "normandie")) {
            Map<String, Element> published = publish(territoire, random);

            Map<String, Element> read = chemin.read(territoire);

            published.forEach(
                    (numero, formation) -> CheminEntier.assertSame("graine " + seed, formation, read.get(numero)));
        }
    }

    /** What came in, by the number that it has now. */
    private Map<String, Element> publish(String territoire, Random random) {
        String siret = RegistersFixture.siret(720, bodies.incrementAndGet());
        At body = fixture.body(territoire, siret);
        Publiable publiable = new Publiable(random, siret);
        Element[] formations = new Element[EACH];
        for (int i = 0; i < EACH; i++) {
            formations[i] = publiable.formation(UUID.randomUUID().toString());
        }
        Map<String, Element> published = new HashMap<>();
        List<LigneImport> lines = chemin.importFile(body, "hasard.xml", FichierLheo.of(formations).stream());
        assertThat(lines).hasSize(EACH).allSatisfy(line -> {
            assertThat(line.resultat()).as(line.motif()).isNotNull();
            chemin.publish(territoire, String.valueOf(line.resultat()));
            published.put(String.valueOf(line.resultat()), formations[line.rang() - 1]);
        });
        return published;
    }
}
