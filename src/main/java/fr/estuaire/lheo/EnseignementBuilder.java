package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Enseignement}, in any order. A blank text counts as absent. */
public final class EnseignementBuilder extends RecordBuilder<Enseignement> {
    EnseignementBuilder() {
        super(Enseignement.class);
    }

    public EnseignementBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public EnseignementBuilder libelleEnseignement(@Nullable String libelleEnseignement) {
        put("libelleEnseignement", libelleEnseignement);
        return this;
    }

    public EnseignementBuilder typeEnseignement(@Nullable String typeEnseignement) {
        put("typeEnseignement", typeEnseignement);
        return this;
    }

    public EnseignementBuilder obligatoire(@Nullable String obligatoire) {
        put("obligatoire", obligatoire);
        return this;
    }

    public EnseignementBuilder commentaire(@Nullable String commentaire) {
        put("commentaire", commentaire);
        return this;
    }

    public EnseignementBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
