package fr.estuaire.offer.ui;

import fr.estuaire.offer.LieuFiche;
import fr.estuaire.reference.Communes;
import java.util.List;

/**
 * What the parts of the form share.
 *
 * @param lieux the places of the responsible body
 * @param goToNewLieu leaves for the page where a place is added, and comes back
 */
record OffreContext(Fields fields, Communes communes, List<LieuFiche> lieux, Runnable goToNewLieu) {

    void addLieu() {
        goToNewLieu.run();
    }
}
