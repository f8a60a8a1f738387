package fr.estuaire.quality;

/** A snapshot of the reference data that rules need, held in memory: a rule does no input or output. */
public interface References {

    /** @param codeInsee five characters, such as 75056 or 2A004; arrondissements of Paris, Lyon, Marseille count */
    boolean knowsCommune(String codeInsee);

    /** @param codePostal five digits */
    boolean postalCodeExists(String codePostal);

    boolean communeHasPostalCode(String codeInsee, String codePostal);

    /** False when there is no data: the rules that need some then stay silent. */
    default boolean areLoaded() {
        return true;
    }

    /** Knows nothing, and silences the rules that would ask. */
    static References none() {
        return new NoReferences();
    }
}
