package fr.estuaire.reference;

import java.util.List;

/** Where establishments train: answered by who knows the published sessions. */
public interface TrainingPlaces {

    /**
     * Every place seen in the published sessions of an establishment, the most used first. Callers need no space.
     *
     * @param siret fourteen digits
     * @param limit most places wanted
     */
    List<TrainingPlace> list(String siret, int limit);
}
