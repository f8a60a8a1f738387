package fr.estuaire.lheo;

/**
 * Text inside an element. Characters that XML 1.0 cannot hold (control characters, halves of surrogate pairs) are left
 * out, so that whatever a form received can be written.
 */
public record Text(String value) implements Node {
    public Text {
        value = XmlCharacters.keepLegal(value);
    }

    boolean isBlank() {
        return value.isBlank();
    }
}
