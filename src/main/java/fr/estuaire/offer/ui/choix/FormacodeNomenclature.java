package fr.estuaire.offer.ui.choix;

import fr.estuaire.reference.Formacodes;
import fr.estuaire.reference.Terme;
import fr.estuaire.shared.Slice;
import java.util.Collection;
import java.util.List;

/** The terms of one version of the Formacode. */
record FormacodeNomenclature(Formacodes formacodes, String version) implements Nomenclature {

    @Override
    public List<Terme> list(String text, int offset, int limit) {
        return formacodes.list(version, text, new Slice(offset, limit, null, false));
    }

    @Override
    public List<Terme> find(Collection<String> codes) {
        return formacodes.list(version, codes);
    }

    @Override
    public boolean isLoaded() {
        return formacodes.isLoaded(version);
    }

    @Override
    public String form() {
        return "\\d{5}";
    }

    @Override
    public String example() {
        return "5 chiffres";
    }
}
