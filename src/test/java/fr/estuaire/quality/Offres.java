package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.Samples;
import fr.estuaire.reference.Communes;
import fr.estuaire.reference.References;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Formations and contexts for the tests of rules: one sound formation, and what is changed in it. */
final class Offres {
    /** Before the sessions of the sound formation. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final References FRANCE = References.of(Communes.load());

    private Offres() {}

    static RuleContext context() {
        return new RuleContext(TODAY, FRANCE);
    }

    static FormationChecker checker() {
        return new FormationChecker(context());
    }

    static Element changed(String before, String after) {
        String text = Samples.text();
        if (!text.contains(before)) {
            throw new IllegalArgumentException("Not in the sample: " + before);
        }
        return read(text.replace(before, after));
    }

    static Element read(String xml) {
        try (FeedReader reader = feed(xml)) {
            return reader.next().orElseThrow().element();
        }
    }

    static FeedReader feed(String xml) {
        return FeedReader.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), FeedLimits.DEFAULT);
    }
}
