package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Text;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes offers as a file that EDOF takes: ISO-8859-1, in its order. An offer that EDOF would refuse is not written, since
 * it would make it refuse the file.
 */
public final class EdofWriter implements AutoCloseable {
    private static final String NAMESPACE = "https://www.of.moncompteformation.gouv.fr";
    private static final int LAST_LATIN = 0xff;

    private final OutputStream out;
    private final LocalDate today;
    private @Nullable String siret;
    private long count;

    /**
     * @param out closed together with the writer
     * @param today date of change of what has none
     */
    public EdofWriter(OutputStream out, LocalDate today) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.today = today;
        line("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
        line("<lheo xmlns=\"" + NAMESPACE + "\"><offres>");
    }

    /** What EDOF wants and an offer lacks, without writing it; no {@code REFUS} among them when it is ready. */
    public static List<Remarque> check(Element formation, LocalDate today) {
        EdofManques manques = new EdofManques();
        new EdofMapping(formation, today, manques).toEdof();
        return manques.remarques(name(formation));
    }

    /** Writes an offer when it is ready, and says what it lacks or what was supposed. */
    public List<Remarque> write(Element formation) throws IOException {
        EdofManques manques = new EdofManques();
        Element edof = new EdofMapping(formation, today, manques).toEdof();
        String body = edof.text("organisme-formation-responsable", "SIRET-organisme-formation", "SIRET")
                .orElse("");
        if (siret != null && !siret.equals(body)) {
            manques.wrong("EDOF ne prend qu’un organisme par fichier, celui de SIRET " + siret
                    + " : faites un autre fichier pour celui de SIRET " + body + ".");
        }
        if (manques.isReady()) {
            siret = body;
            StringBuilder text = new StringBuilder(8192);
            append(edof, text);
            line(text.toString());
            count++;
        }
        return manques.remarques(name(formation));
    }

    private static String name(Element formation) {
        return formation
                .text("intitule-formation")
                .map(Mots::quoted)
                .or(formation::numero)
                .orElse("Offre sans intitulé");
    }

    /** How many offers were written so far. */
    public long count() {
        return count;
    }

    /** Ends the file; without it, every reader refuses it as truncated. */
    public void finish() throws IOException {
        line("</offres></lheo>");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.write('\n');
    }

    private static void append(Element element, StringBuilder text) {
        // a guest of another language has no place in EDOF but inside an extra, where its name is enough
        String name = element.name().substring(element.name().indexOf('}') + 1);
        text.append('<').append(name);
        element.attributes().forEach((attribute, value) -> {
            if (!attribute.startsWith("{")) {
                text.append(' ').append(attribute).append("=\"");
                escape(value, text);
                text.append('"');
            }
        });
        text.append('>');
        for (Node node : element.nodes()) {
            switch (node) {
                case Text words -> escape(words.value(), text);
                case Element child -> append(child, text);
            }
        }
        text.append("</").append(name).append('>');
    }

    private static void escape(String words, StringBuilder text) {
        words.codePoints().forEach(letter -> {
            boolean ascii = letter == '\n' || (letter >= ' ' && letter < 0x7f);
            boolean plain = ascii || (letter >= 0xa0 && letter <= LAST_LATIN);
            if (plain && "<>&\"".indexOf(letter) < 0) {
                text.append((char) letter);
            } else {
                text.append("&#").append(letter).append(';');
            }
        });
    }
}
