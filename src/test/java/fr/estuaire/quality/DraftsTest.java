package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Samples;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Drafts are full of holes: no rule may stumble over one. */
class DraftsTest {

    @Property(tries = 500)
    void noRuleStumblesOverAHole(@ForAll long seed, @ForAll("shares") double share) {
        Random random = new Random(seed);
        Element draft = pierce(Samples.formation(), random, share);
        assertThat(Offres.checker().checkDraft(draft))
                .extracting(Finding::ruleCode)
                .doesNotContain("regle-en-panne");
    }

    @Property(tries = 200)
    void noRuleStumblesOverATextThatMakesNoSense(@ForAll long seed, @ForAll String nonsense) {
        Random random = new Random(seed);
        Element draft = scribble(Samples.formation(), random, nonsense);
        assertThat(Offres.checker().checkDraft(draft))
                .extracting(Finding::ruleCode)
                .doesNotContain("regle-en-panne");
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.of(0.02, 0.1, 0.3, 0.7);
    }

    private static Element pierce(Element element, Random random, double share) {
        List<Node> kept = new ArrayList<>();
        for (Node node : element.nodes()) {
            if (random.nextDouble() >= share) {
                kept.add(node instanceof Element child ? pierce(child, random, share) : node);
            }
        }
        Element pierced = element.withNodes(kept);
        return random.nextDouble() < share ? pierced.withAttributes(Map.of()) : pierced;
    }

    private static Element scribble(Element element, Random random, String nonsense) {
        List<Node> written = new ArrayList<>();
        for (Node node : element.nodes()) {
            switch (node) {
                case Element child -> written.add(scribble(child, random, nonsense));
                case Text text -> written.add(random.nextInt(3) == 0 ? new Text(nonsense) : text);
            }
        }
        return element.withNodes(written);
    }
}
