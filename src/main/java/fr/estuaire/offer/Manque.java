package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps an offer from being submitted.
 *
 * @param section part of the form where it is mended
 * @param message what to do, in a French sentence
 * @param regle code of the quality rule that says so; null when it is a hole of the form
 */
public record Manque(
        Section section, String message, @Nullable String regle) {
    Manque(Section section, String message) {
        this(section, message, null);
    }

    /** The parts of the form, in the order in which people fill them in. */
    public enum Section {
        CONTENU("Ce qu’on apprend"),
        ACTION("Pour qui, où et comment"),
        SESSION("Quand et comment entrer"),
        CONTACT("Contacts"),
        ORGANISME("Organisme");

        private final String libelle;

        Section(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
