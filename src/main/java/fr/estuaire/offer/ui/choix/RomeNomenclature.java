package fr.estuaire.offer.ui.choix;

import fr.estuaire.reference.Romes;
import fr.estuaire.reference.Terme;
import fr.estuaire.shared.Slice;
import java.util.Collection;
import java.util.List;

/** The occupations of the ROME. */
record RomeNomenclature(Romes romes) implements Nomenclature {

    @Override
    public List<Terme> list(String text, int offset, int limit) {
        return romes.list(text, new Slice(offset, limit, null, false));
    }

    @Override
    public List<Terme> find(Collection<String> codes) {
        return romes.list(codes);
    }

    @Override
    public boolean isLoaded() {
        return romes.isLoaded();
    }

    @Override
    public String form() {
        return "[A-N]\\d{4}";
    }

    @Override
    public String example() {
        return "une lettre et 4 chiffres";
    }
}
