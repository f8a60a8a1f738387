package fr.estuaire.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Some three thousand French words, drawn as often as in a language: the second half as often as the first. */
final class Vocabulaire {
    private static final Pattern WORD = Pattern.compile("[a-zàâçéèêëîïôûùüœ]{2,}");
    private static final List<String> TEXTS = List.of(
            "/lheo/codes.csv",
            "/offer/champs.yaml",
            "/offer/modeles.yaml",
            "/offer/complements.yaml",
            "/quality/vigilance.csv",
            "/lheo/termes.csv",
            "/collect/colonnes.csv");
    private static final List<String> STEMS = List.of(
            ("accompagn adapt amélior analys anim appliqu assist assur audit calcul chiffr command communiqu compar"
                            + " conseill consolid contrôl coordonn décor démont dépann déploy dessin diagnostiqu document"
                            + " dynamis éclair élabor emball encadr enregistr enseign équip estim évalu examin expliqu"
                            + " fabriqu factur fidélis form gard habill hébergé identifi illustr implant improvis inform"
                            + " install intégr interprét invent isol jou jardin justifi lanc livr log maçonn maîtris manipul"
                            + " mécanis ménag mesur mobilis modélis montr motiv négoci nettoy observ optimis organis orient"
                            + " particip partag peaufin perfectionn pilot planifi ponc présent prim programm propos protég"
                            + " publi qualifi raccord rang récolt recycl rédig régl rénov répar respect restaur révis sabl"
                            + " sécuris sélectionn sensibilis signal simul soign soud structur supervis sutur tapiss test"
                            + " traçabil trait travaill trouv us usin utilis valid valoris vérifi vulgaris")
                    .split(" ", -1));
    private static final List<String> ENDINGS =
            List.of("er", "é", "ée", "és", "ées", "ant", "ent", "age", "eur", "euse");
    private static final int TABLE = 1 << 15;

    private final List<String> words;
    private final String[] drawn = new String[TABLE];

    Vocabulaire() {
        Set<String> all = new LinkedHashSet<>();
        TEXTS.forEach(text ->
                WORD.matcher(read(text).toLowerCase(Locale.FRENCH)).results().forEach(found -> all.add(found.group())));
        STEMS.forEach(stem -> ENDINGS.forEach(ending -> all.add(stem + ending)));
        words = new ArrayList<>(all);
        Hasard order = new Hasard(1);
        for (int i = words.size() - 1; i > 0; i--) {
            int other = order.below(i + 1);
            words.set(i, words.set(other, words.get(i)));
        }
        words.addAll(0, List.of("de", "la", "et", "les", "des", "le", "en", "à", "du", "un", "une", "pour", "dans"));
        for (int i = 0; i < TABLE; i++) {
            drawn[i] = words.get((int) Math.pow(words.size(), (i + 0.5) / TABLE) - 1);
        }
    }

    /** How many different words there are. */
    int size() {
        return words.size();
    }

    String word(Hasard random) {
        return drawn[(int) (random.next() >>> 49)];
    }

    /** A word that says something: none of the commonest. */
    String rare(Hasard random) {
        return words.get(13 + random.below(words.size() - 13));
    }

    /** Sentences, of at least half as many characters as told and never more. */
    void text(StringBuilder out, Hasard random, int most) {
        int from = out.length();
        while (out.length() - from < most / 2) {
            sentence(out, random, from);
        }
        if (out.length() - from > most) {
            out.setLength(out.lastIndexOf(" ", from + most));
        }
    }

    private void sentence(StringBuilder out, Hasard random, int from) {
        if (out.length() > from) {
            out.append(' ');
        }
        int first = out.length();
        for (int left = 6 + random.below(14); left > 0; left--) {
            out.append(word(random)).append(left == 1 ? "." : random.below(9) == 0 ? ", " : " ");
        }
        out.setCharAt(first, Character.toUpperCase(out.charAt(first)));
    }

    private static String read(String resource) {
        try (InputStream in = Vocabulaire.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
