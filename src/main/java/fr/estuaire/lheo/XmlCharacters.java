package fr.estuaire.lheo;

/**
 * Which characters XML 1.0 can hold.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, production 2</a>
 */
final class XmlCharacters {
    private XmlCharacters() {}

    static String keepLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSuspect(text.charAt(i))) {
                return filter(text);
            }
        }
        return text;
    }

    private static String filter(String text) {
        return text.codePoints()
                .filter(XmlCharacters::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSuspect(char c) {
        return c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c >= '\uD800' && (c <= '\uDFFF' || c >= '\uFFFE');
    }

    private static boolean isLegal(int c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
