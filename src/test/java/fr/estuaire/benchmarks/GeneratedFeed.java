package fr.estuaire.benchmarks;

import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.Flux;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A large feed that looks like a real one: varied titles, codes, towns and dates, a few sessions each, long texts. */
final class GeneratedFeed {
    private static final List<String> SUBJECTS = List.of(
            "Anglais professionnel",
            "Soudure TIG",
            "Comptabilité générale",
            "Aide-soignant",
            "Développement web",
            "Conduite de poids lourds",
            "Cuisine traditionnelle",
            "Secrétariat médical",
            "Maçonnerie",
            "Vente en magasin",
            "Logistique et transport",
            "Coiffure",
            "Électricité du bâtiment",
            "Ressources humaines",
            "Gestion de paie",
            "Menuiserie agencement",
            "Sécurité incendie",
            "Bureautique",
            "Maintenance industrielle",
            "Petite enfance");
    private static final List<String> DEGREES = List.of(
            "initiation",
            "perfectionnement",
            "niveau 1",
            "titre professionnel",
            "CAP",
            "BTS",
            "licence professionnelle",
            "remise à niveau",
            "alternance",
            "à distance");
    private static final List<String> WORDS = List.of(
            "atelier",
            "projet",
            "client",
            "équipe",
            "méthode",
            "outil",
            "sécurité",
            "qualité",
            "analyse",
            "pratique",
            "entreprise",
            "stage",
            "évaluation",
            "module",
            "objectif");

    private final Random random;
    private final List<Commune> towns;
    private final String prefix;
    private final int sessions;
    private final int words;
    private long sessionCount;

    /**
     * @param prefix of the numbers
     * @param sessions of each formation
     * @param words in the text of the content, up to 3000 characters
     */
    GeneratedFeed(String prefix, int sessions, int words) {
        this.prefix = prefix;
        this.sessions = sessions;
        this.words = words;
        this.random = new Random(prefix.hashCode());
        Communes communes = Communes.load();
        this.towns = List.of(
                        "rennes",
                        "lyon 3",
                        "toulouse",
                        "lille",
                        "brest",
                        "nantes",
                        "ajaccio",
                        "dijon",
                        "pau",
                        "metz",
                        "caen",
                        "tours",
                        "saint denis 974",
                        "cayenne",
                        "quimper",
                        "vannes",
                        "lorient",
                        "nancy",
                        "albi",
                        "gap")
                .stream()
                .map(town -> communes.search(town, 1).getFirst())
                .toList();
    }

    /** Writes formations until the file is as large as asked, uncompressed, or holds as many formations as asked. */
    long write(Path file, long bytes, long formations) throws IOException {
        try (FeedWriter writer = new FeedWriter(
                new BufferedOutputStream(Files.newOutputStream(file)),
                new FeedStamps(LocalDateTime.of(2026, 1, 1, 0, 0)))) {
            for (long written = 0; written < bytes && writer.count() < formations; ) {
                byte[] formation = formation(writer.count()).getBytes(StandardCharsets.UTF_8);
                writer.write(formation);
                written += formation.length;
            }
            writer.finish();
            return writer.count();
        }
    }

    private String formation(long rank) {
        Commune town = pick(towns);
        String text = Flux.formation("@N", pick(SUBJECTS) + ", " + pick(DEGREES) + " " + rank % 97)
                .replaceAll(">\\s+<", "><")
                .replace("15235", String.valueOf(15000 + 37 * random.nextInt(400)))
                .replace("<code-RS>6432</code-RS>", "<code-RNCP>" + (30000 + random.nextInt(3000)) + "</code-RNCP>")
                .replace("Organisme exemple", "Centre " + pick(WORDS) + " " + random.nextInt(3000))
                .replace("Paris", town.nom().length() > 50 ? "Paris" : town.nom())
                .replace("75011", town.codesPostaux().getFirst())
                .replace("75111", town.codeInsee())
                .replace("Vocabulaire &amp; grammaire, mises en situation.", content());
        return withSessions(text).replace("@N", prefix + rank);
    }

    private String content() {
        StringBuilder content = new StringBuilder("Programme : ");
        IntStream.range(0, words).forEach(i -> content.append(pick(WORDS)).append(' '));
        return content.substring(0, Math.min(content.length(), 2990));
    }

    private String withSessions(String formation) {
        int from = formation.indexOf("<session ");
        int to = formation.indexOf("</session>") + "</session>".length();
        String session = formation
                .substring(from, to)
                .replace("20270907", "@D")
                .replace("20271218", "@F")
                .replace("20270601", "@R");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < sessions; i++) {
            LocalDate start = LocalDate.of(2027, 1, 4).plusDays(random.nextInt(700));
            all.append(session.replace("@N-S", "@N-S" + i)
                    .replace("@D", day(start))
                    .replace("@F", day(start.plusDays(90)))
                    .replace("@R", day(start.minusDays(60))));
            sessionCount++;
        }
        return formation.substring(0, from) + all + formation.substring(to);
    }

    long sessionCount() {
        return sessionCount;
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
