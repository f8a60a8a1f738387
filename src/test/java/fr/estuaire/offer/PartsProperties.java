package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Canonique;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.lheo.FormationsAuHasard;
import fr.estuaire.lheo.Fragment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * An offer is cut into its parts, each kept as a text, then put together and written: whatever Lhéo allows is still there.
 * Without a database; see WayOfALheoProperties for the same through imports, collectors and the output of the day.
 */
class PartsProperties {
    private static final String NUMERO = "53_F_1";

    @Property(tries = 400)
    void givesBackWhateverLheoAllows(@ForAll("formations") Element formation) throws IOException {
        assertThat(Canonique.text(read(written(assembled(formation))))).isEqualTo(Canonique.text(formation));
    }

    @Property(tries = 400)
    void triesEveryElementThatMayBeInAFormation(@ForAll("formations") Element formation) {
        Set<String> names = FormationsAuHasard.names();
        formation
                .all()
                .map(Element::name)
                .filter(names::contains)
                .distinct()
                .forEach(name -> Statistics.label("éléments").collect(name));
        Statistics.label("éléments")
                .coverage(coverage -> names.forEach(name -> coverage.check(name).count(count -> count > 0)));
    }

    @Provide
    Arbitrary<Element> formations() {
        return Arbitraries.randomValue(random -> new FormationsAuHasard(random).formation());
    }

    private static Element assembled(Element formation) {
        List<Partie> actions = new ArrayList<>();
        List<Partie> sessions = new ArrayList<>();
        for (Element action : formation.children("action")) {
            String numero = "53_A_" + actions.size();
            actions.add(kept(numero, Genre.ACTION, action));
            action.children("session").forEach(session -> sessions.add(kept(numero, Genre.SESSION, session)));
        }
        return Assembly.whole(kept(NUMERO, Genre.FORMATION, formation), actions, sessions);
    }

    /** As the database gives it back. */
    private static Partie kept(String parent, Genre genre, Element element) {
        Element document = ElementText.parse(ElementText.write(Assembly.own(genre, element)));
        String numero = genre == Genre.SESSION ? "53_S_1" : parent;
        return new Partie(numero, genre, NUMERO, genre == Genre.FORMATION ? null : parent, 0, document);
    }

    private static byte[] written(Element formation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FeedWriter writer = new FeedWriter(out, new FeedStamps(LocalDateTime.of(2030, 1, 2, 3, 4)))) {
            writer.write(Fragment.of(formation));
            writer.finish();
        }
        return out.toByteArray();
    }

    private static Element read(byte[] file) {
        try (FeedReader reader = FeedReader.open(new ByteArrayInputStream(file), FeedLimits.DEFAULT)) {
            return reader.next().orElseThrow().element();
        }
    }
}
