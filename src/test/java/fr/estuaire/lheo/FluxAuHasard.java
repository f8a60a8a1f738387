package fr.estuaire.lheo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Well-formed Lhéo files made at random of all that XML allows: what a scanner of bytes may stumble over. */
final class FluxAuHasard {
    private static final String LHEO = "http://lheo.gouv.fr/2.3";
    private static final List<String> TEXTS = List.of(
            "Anglais",
            "Été à l’école",
            "&lt;formation&gt; &amp; &#233;",
            "a > b ]] >",
            "<![CDATA[</formation> <b> ]] > ]>]]>",
            "<!-- </formation> <formation> \" ' -->",
            "<?action </formation> ?>",
            "<?a?>",
            "<!---->",
            "\"'",
            "/>",
            "",
            " ");
    private static final List<String> VALUES =
            List.of("1", "a > b", "/>", "</formation>".replace("<", "&lt;"), "é", "&#9;x&quot;", "", "=", "numero=1");
    private static final List<String> NAMES =
            List.of("action", "session", "formation", "formations", "extras", "intitulé", "a", "offres", "lheo");

    private final Random random;
    private final String end;
    private final String encoding;
    private final StringBuilder xml = new StringBuilder();

    FluxAuHasard(long seed) {
        this.random = new Random(seed);
        this.end = pick(List.of("\n", "\r\n", "\r", "", "\n\n  "));
        this.encoding = pick(
                List.of("", "", "UTF-8", "utf-8", "ISO-8859-1", "windows-1252", "ISO-8859-15", "UTF-16", "IBM850"));
    }

    byte[] bytes() {
        document();
        Charset charset = encoding.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (charset.equals(StandardCharsets.UTF_8) && random.nextInt(3) == 0) {
            bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        bytes.writeBytes(xml.toString()
                .replace('’', charset.equals(StandardCharsets.ISO_8859_1) ? '\'' : '’')
                .getBytes(charset));
        return bytes.toByteArray();
    }

    private void document() {
        if (!encoding.isEmpty() || random.nextBoolean()) {
            String q = quote();
            xml.append("<?xml version=").append(q).append("1.0").append(q);
            xml.append(encoding.isEmpty() ? "" : " encoding=" + q + encoding + q)
                    .append(blank())
                    .append("?>")
                    .append(end);
        }
        misc();
        String prefix = random.nextInt(8) == 0 ? "l:" : "";
        String q = quote();
        String namespace = pick(List.of(LHEO, LHEO, "http://www.lheo.org/2.2"));
        xml.append('<').append(prefix).append("lheo xmlns");
        xml.append(prefix.isEmpty() ? "" : ":l")
                .append('=')
                .append(q)
                .append(namespace)
                .append(q);
        xml.append(random.nextBoolean() ? " xmlns:p='urn:p'" : " xmlns:p='" + LHEO + "'")
                .append(blank());
        if (random.nextInt(12) == 0) {
            xml.append("/>");
        } else {
            attributes();
            xml.append('>');
            inRoot(prefix);
            xml.append("</").append(prefix).append("lheo").append(blank()).append('>');
        }
        xml.append(end);
        misc();
    }

    private void inRoot(String prefix) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            gap();
            if (random.nextInt(6) == 0) {
                xml.append("<offres").append(blank()).append("/>");
                continue;
            }
            String name = pick(List.of("", "", prefix, "p:")) + "offres";
            xml.append('<').append(name);
            xml.append(pick(List.of("", "", "", " xmlns='urn:x'", " xmlns:q='urn:q'")))
                    .append(blank())
                    .append('>');
            for (int items = random.nextInt(5); items > 0; items--) {
                gap();
                item();
            }
            gap();
            xml.append("</").append(name).append(blank()).append('>');
        }
        gap();
        if (random.nextInt(3) == 0) {
            item();
        }
    }

    private void item() {
        String name = pick(List.of(
                "formation", "formation", "formation", "formation", "extras", "formacion", "p:formation", "p:extras"));
        element(name, 3, random.nextInt(10) == 0 ? " xmlns='" + pick(List.of("urn:x", LHEO)) + "'" : "");
    }

    private void element(String name, int depth, String namespace) {
        xml.append('<').append(name).append(namespace);
        attributes();
        if (random.nextInt(5) == 0) {
            xml.append(blank()).append("/>");
            return;
        }
        xml.append(blank()).append('>');
        for (int i = random.nextInt(4); i > 0; i--) {
            xml.append(random.nextBoolean() ? end : pick(TEXTS));
            if (depth > 0) {
                element(pick(List.of("", "", "", "p:")) + pick(NAMES), depth - 1, "");
            }
        }
        xml.append(pick(TEXTS)).append("</").append(name).append(blank()).append('>');
    }

    private void attributes() {
        for (String name : List.of("datecrea", "p:numero", "numero", "tag")) {
            if (random.nextInt(3) == 0) {
                String q = quote();
                String around = random.nextInt(8) == 0 ? " " : "";
                xml.append(blank().isEmpty() ? " " : end + " ")
                        .append(name)
                        .append(around)
                        .append('=')
                        .append(around);
                xml.append(q)
                        .append(pick(VALUES))
                        .append(q.equals("\"") ? "'" : "\"")
                        .append(q);
            }
        }
    }

    /** What may stand between elements. */
    private void gap() {
        for (int i = random.nextInt(3); i > 0; i--) {
            xml.append(random.nextInt(3) > 0 ? end : pick(TEXTS));
        }
    }

    /** What may stand around the root. */
    private void misc() {
        for (int i = random.nextInt(3); i > 0; i--) {
            xml.append(pick(List.of("<!-- <lheo> -->", "<?a <lheo> ?>", "\n", "\r\n", " ")))
                    .append(end);
        }
    }

    private String blank() {
        return pick(List.of("", "", "", " ", end.isEmpty() ? "\t" : end));
    }

    private String quote() {
        return random.nextBoolean() ? "\"" : "'";
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
