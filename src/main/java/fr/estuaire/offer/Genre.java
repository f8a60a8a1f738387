package fr.estuaire.offer;

/** The parts of which an offer is made, each kept and edited apart. */
public enum Genre {
    /** The {@code formation} without its actions. */
    FORMATION("formation", "F"),
    /** An {@code action} without its sessions. */
    ACTION("action", "A"),
    /** A {@code session}, whole. */
    SESSION("session", "S");

    private final String element;
    private final String letter;

    Genre(String element, String letter) {
        this.element = element;
        this.letter = letter;
    }

    /** The name of its element in Lhéo, of its table and of its sequence of numbers. */
    public String element() {
        return element;
    }

    String letter() {
        return letter;
    }

    /** @throws IllegalArgumentException when no part is made of this element */
    static Genre ofElement(String element) {
        for (Genre genre : values()) {
            if (genre.element.equals(element)) {
                return genre;
            }
        }
        throw new IllegalArgumentException("Not a part: " + element);
    }

    /** @throws IllegalArgumentException when the number is not one of ours */
    static Genre ofNumero(String numero) {
        String own = numero.substring(numero.lastIndexOf('_') + 1);
        for (Genre genre : values()) {
            if (own.startsWith(genre.letter)) {
                return genre;
            }
        }
        throw new IllegalArgumentException("« " + numero + " » n’est pas le numéro d’une partie d’offre.");
    }
}
