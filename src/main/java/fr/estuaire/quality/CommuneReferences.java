package fr.estuaire.quality;

import fr.estuaire.reference.Communes;

/** The communes of France, as the rules ask for them. */
public record CommuneReferences(Communes communes) implements References {
    @Override
    public boolean knowsCommune(String codeInsee) {
        return communes.findByCode(codeInsee).isPresent();
    }

    @Override
    public boolean postalCodeExists(String codePostal) {
        return communes.postalCodeExists(codePostal);
    }

    @Override
    public boolean communeHasPostalCode(String codeInsee, String codePostal) {
        return communes.communeHasPostalCode(codeInsee, codePostal);
    }
}
