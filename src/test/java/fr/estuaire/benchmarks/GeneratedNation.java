package fr.estuaire.benchmarks;

import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.ToutesLesCommunes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The feeds of all territories, made from a seed. Of size 1: 200,000 formations, 300,000 actions, 500,000 sessions, 3 GB, of
 * very unequal territories, as in France. The same seed and size give the same bytes.
 */
final class GeneratedNation {
    private static final int FORMATIONS = 200_000;
    private static final LocalDateTime EXPORT = LocalDateTime.of(2026, 12, 1, 4, 30);

    /** Each with the weight of its offer, in thousandths. */
    private static final List<Territoire> TERRITOIRES = List.of(
            new Territoire("ile-de-france", "11", 182.5),
            new Territoire("auvergne-rhone-alpes", "84", 130),
            new Territoire("nouvelle-aquitaine", "75", 105),
            new Territoire("occitanie", "76", 100),
            new Territoire("hauts-de-france", "32", 95),
            new Territoire("provence-alpes-cote-d-azur", "93", 80),
            new Territoire("grand-est", "44", 78),
            new Territoire("pays-de-la-loire", "52", 60),
            new Territoire("bretagne", "53", 53),
            new Territoire("normandie", "28", 48),
            new Territoire("bourgogne-franche-comte", "27", 35),
            new Territoire("centre-val-de-loire", "24", 33),
            new Territoire("la-reunion", "04", 14),
            new Territoire("guadeloupe", "01", 8),
            new Territoire("martinique", "02", 7.5),
            new Territoire("corse", "94", 6),
            new Territoire("guyane", "03", 5),
            new Territoire("mayotte", "06", 3.5),
            new Territoire("nouvelle-caledonie", "988", 3),
            new Territoire("polynesie-francaise", "987", 2.5),
            new Territoire("saint-martin", "978", 0.4),
            new Territoire("saint-barthelemy", "977", 0.15),
            new Territoire("wallis-et-futuna", "986", 0.15),
            new Territoire("saint-pierre-et-miquelon", "975", 0.1));

    private final long seed;
    private final double factor;
    private final double share;
    private final long night;
    private final Vocabulaire words;
    private final List<Commune> communes;

    private GeneratedNation(
            long seed, double factor, double share, long night, Vocabulaire words, List<Commune> communes) {
        this.seed = seed;
        this.factor = factor;
        this.share = share;
        this.night = night;
        this.words = words;
        this.communes = communes;
    }

    /** @param region of the communes of the territory, which begins its numbers as well */
    private record Territoire(String code, String region, double weight) {}

    /** What a feed, or several, hold. */
    record Size(long formations, long actions, long sessions, long octets) {
        static final Size NONE = new Size(0, 0, 0, 0);

        Size plus(Size other) {
            return new Size(
                    formations + other.formations,
                    actions + other.actions,
                    sessions + other.sessions,
                    octets + other.octets);
        }
    }

    /** @param factor 1 for the whole nation */
    static GeneratedNation of(long seed, double factor) {
        return new GeneratedNation(seed, factor, 0, 0, new Vocabulaire(), ToutesLesCommunes.list());
    }

    /**
     * The same nation another night.
     *
     * @param share of the formations that are no longer the same, from 0 to 1: half by a session's dates, a quarter by the
     *     places left, others by their text; one in twenty has gone, and as many have come
     */
    GeneratedNation change(double share, long night) {
        return new GeneratedNation(seed, factor, share, night, words, communes);
    }

    static List<String> territories() {
        return TERRITOIRES.stream().map(Territoire::code).toList();
    }

    /** Writes the feed of each territory into a folder, as {@code bretagne.xml}. */
    Size writeAll(Path folder) throws IOException {
        Size size = Size.NONE;
        for (String code : territories()) {
            size = size.plus(write(code, folder.resolve(code + ".xml")));
        }
        return size;
    }

    Size write(String code, Path file) throws IOException {
        Territoire territoire = TERRITOIRES.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        int rank = TERRITOIRES.indexOf(territoire);
        int count = Math.max(3, (int) Math.round(FORMATIONS * factor * territoire.weight() / 1050));
        List<Commune> towns = communes.stream()
                .filter(commune -> commune.codeRegion().equals(territoire.region())
                        && !commune.codesPostaux().isEmpty()
                        && commune.nom().length() <= 50)
                .toList();
        GeneratedOffer offer = new GeneratedOffer(
                new Hasard(seed, rank).next(), territoire.region(), count, words, towns, rank % 2 == 1);
        try (FeedWriter writer =
                new FeedWriter(new BufferedOutputStream(Files.newOutputStream(file)), new FeedStamps(EXPORT))) {
            Hasard fate = new Hasard();
            for (int i = 0; i < count; i++) {
                fate.reset(seed, night, rank, i);
                write(writer, offer, i, fate);
            }
            writer.finish();
        }
        return new Size(offer.formations(), offer.actions(), offer.sessions(), Files.size(file));
    }

    private void write(FeedWriter writer, GeneratedOffer offer, int rank, Hasard fate) throws IOException {
        double drawn = fate.fraction() / Math.max(share, 1e-9);
        if (drawn < 0.05 && rank > 0) {
            return;
        }
        writer.write(offer.formation(rank, drawn < 1 && drawn >= 0.1 ? Change.of(drawn) : Change.NONE, night));
        if (drawn >= 0.05 && drawn < 0.1) {
            writer.write(offer.added(rank, night));
        }
    }

    /** What the night has changed in a formation. */
    enum Change {
        NONE,
        DATES,
        PLACES,
        TEXT;

        static Change of(double drawn) {
            return drawn < 0.55 ? DATES : drawn < 0.8 ? PLACES : TEXT;
        }
    }
}
