package fr.estuaire.offer.ui.sessions;

/**
 * What happens on a day of the calendar.
 *
 * @param titre what people know it by: the title of the offer
 * @param detail the town, the hour; may be empty
 * @param adresse where a click leads, without its leading slash
 * @param session its number
 */
record EntreeDuJour(Nature nature, String titre, String detail, String adresse, String session) {

    enum Nature {
        DEBUT("Début", "debut"),
        FIN("Fin", "fin"),
        REUNION("Réunion", "reunion"),
        ANNULEE("Annulée", "annulee");

        private final String word;
        private final String cssClass;

        Nature(String word, String cssClass) {
            this.word = word;
            this.cssClass = cssClass;
        }

        String word() {
            return word;
        }

        String cssClass() {
            return "entree-" + cssClass;
        }
    }
}
