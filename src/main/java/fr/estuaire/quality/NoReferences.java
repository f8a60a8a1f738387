package fr.estuaire.quality;

/** Reference data that were not loaded. */
record NoReferences() implements References {
    @Override
    public boolean knowsCommune(String codeInsee) {
        return false;
    }

    @Override
    public boolean postalCodeExists(String codePostal) {
        return false;
    }

    @Override
    public boolean communeHasPostalCode(String codeInsee, String codePostal) {
        return false;
    }

    @Override
    public boolean areLoaded() {
        return false;
    }
}
