package fr.estuaire.offer;

/**
 * Something that keeps an offer from being submitted.
 *
 * @param section part of the form where it is mended
 * @param message what to do, in a French sentence
 */
public record Manque(Section section, String message) {

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
