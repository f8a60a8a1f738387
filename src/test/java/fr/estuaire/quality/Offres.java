package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/** Formations and contexts for the tests of rules: one sound formation, and what is changed in it. */
final class Offres {
    /** Before the sessions of the sound formation. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Offres() {}

    static RuleContext context() {
        return new RuleContext(TODAY, new Paris());
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

    /** A country of two communes. */
    private record Paris() implements References {
        private static final Map<String, String> COMMUNES = Map.of("75111", "75011", "13055", "13001");

        @Override
        public boolean knowsCommune(String codeInsee) {
            return COMMUNES.containsKey(codeInsee);
        }

        @Override
        public boolean postalCodeExists(String codePostal) {
            return COMMUNES.containsValue(codePostal);
        }

        @Override
        public boolean communeHasPostalCode(String codeInsee, String codePostal) {
            return codePostal.equals(COMMUNES.get(codeInsee));
        }
    }
}
