package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.Samples;
import fr.estuaire.reference.References;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Formations and contexts for the tests of rules: one sound formation, and what is changed in it. */
final class Offres {
    /** Before the sessions of the sound formation. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final References FRANCE = Registres.small();

    private Offres() {}

    static RuleContext context() {
        return new RuleContext(TODAY, FRANCE);
    }

    static FormationChecker checker() {
        return new FormationChecker(context());
    }

    static Element changed(String... changes) {
        return read(text(changes));
    }

    /** @param changes what stands in the sound formation, then what takes its place, and so on */
    static String text(String... changes) {
        String text = Samples.text();
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new IllegalArgumentException("Not in the sample: " + changes[i]);
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    /** A part of the sound formation, from the first words of it to the last. */
    static String between(String start, String end) {
        String text = Samples.text();
        int from = text.indexOf(start);
        return text.substring(from, text.indexOf(end, from) + end.length());
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
